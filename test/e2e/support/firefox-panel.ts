import type { ElementHandle, Page } from 'puppeteer-core'
import type { AnyPage } from './any-page.ts'
import { expect } from '@playwright/test'
import { text } from './texts.ts'

/** The panel in Firefox as a person uses it. Puppeteer's locators never settle on extension pages; handles do. */
export class FirefoxPanel {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The same page for what works in either browser; the two libraries' types differ in their details alone. */
  get anyPage(): AnyPage {
    return this.page as unknown as AnyPage
  }

  async press(name: string): Promise<void> {
    await (await this.find('button', name)).click()
  }

  /** Saves the observation, whatever touchpoint the button names. */
  async save(): Promise<void> {
    await (await this.saveButton()).click()
  }

  async saveButton(): Promise<ElementHandle> {
    const selector = 'button[aria-keyshortcuts="Control+Enter Meta+Enter"]:not(form *)'
    return (await this.page.waitForSelector(selector))!
  }

  async type(label: string, words: string): Promise<void> {
    await (await this.find('input, textarea', label)).click()
    await this.page.keyboard.type(words)
  }

  async setUp(name = 'Mei', title = 'Web shop, spring round'): Promise<void> {
    await this.type(text('newAudit.name'), name)
    await this.type(text('newAudit.title'), title)
    await this.press(text('newAudit.start'))
  }

  async expectPressed(name: string): Promise<void> {
    const button = await this.find('button', name)
    await expect.poll(() => button.evaluate(element => element.getAttribute('aria-pressed'))).toBe('true')
  }

  async expectText(words: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.body.textContent)).toContain(words)
  }

  async expectNoText(words: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.body.textContent)).not.toContain(words)
  }

  /** Loads the page anew; settles once it shows something. */
  async reload(): Promise<void> {
    const isNew = () => this.page.evaluate(() => !('isOld' in window) && document.querySelector('#panel > *') !== null)
    await this.page.evaluate(() => void Object.assign(window, { isOld: true }))
    // The driver never says that an extension's page has loaded.
    await this.page.evaluate(() => location.reload())
    await expect.poll(() => isNew().catch(() => false)).toBe(true)
  }

  /** The first element of a kind that is labelled or worded so, once it is there. */
  private async find(selector: string, name: string): Promise<ElementHandle> {
    let found: ElementHandle | null = null
    await expect.poll(async () => {
      const handle = await this.page.evaluateHandle(findNamed, selector, name)
      found = handle.asElement() as ElementHandle | null
      return found !== null
    }, { message: `${selector} named ${name}` }).toBe(true)
    return found!
  }
}

/** Runs in the page. */
function findNamed(selector: string, name: string): Element | null {
  const nameOf = (element: Element) => element.getAttribute('aria-label')
    ?? (element as HTMLInputElement).labels?.[0]?.textContent?.trim()
    ?? element.textContent?.trim()
    ?? ''
  return [...document.querySelectorAll(selector)].find(element => nameOf(element).startsWith(name)) ?? null
}
