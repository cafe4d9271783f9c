import type { Locator, Page } from '@playwright/test'
import type { Kairos } from './launch.ts'
import { expect } from '@playwright/test'

interface Listening {
  /** Every key that any listener of the page's own heard. */
  heard: () => Promise<string[]>
  /** A field of the page. */
  field: Locator
}

/** What reaches the page from now on, until it goes on to another. */
export async function listenInPage(page: Page): Promise<Listening> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    // The keys that ask for a capture went down before there was any: the page hears them, and hears them go up.
    const asking = ['alt', 'shift', 'j']
    const isAsking = ({ altKey, key }: KeyboardEvent) => altKey || asking.includes(key?.toLowerCase())
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
      const listen = (event: Event) =>
        isAsking(event as KeyboardEvent) || heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`)
      window.addEventListener(type, listen, true)
    }
  })
  return {
    heard: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard),
    field: page.locator('#name'),
  }
}

/** Asks for a capture, and waits for the listener: it is there within 40 ms, and no hand is as quick as this one. */
export async function captureForKeys(kairos: Kairos): Promise<void> {
  await kairos.askForCapture()
  await expect(kairos.page.locator('html > div')).toBeAttached()
}
