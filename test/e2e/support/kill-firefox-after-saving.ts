import type { FirefoxPanel } from './firefox-panel.ts'
import type { FirefoxKairos } from './launch-firefox.ts'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { launchFirefox } from './launch-firefox.ts'
import { readWhole, wholeObservations } from './read-whole.ts'
import { text } from './texts.ts'

/** The store's own work goes on for some milliseconds after it has said that something is saved. */
const mostMilliseconds = 200

/**
 * Kills a Firefox some milliseconds after each of several observations was said to be saved, starts it again in the
 * same profile and looks whether all of them are there, with what was typed, rated and photographed.
 * @param display the X server of its windows
 * @param address of a page to capture
 */
export async function killFirefoxAfterSaving(
  display: string,
  profile: string,
  address: string,
  kills: number,
): Promise<void> {
  const random = seededRandom(kills)
  for (let saved = 0; saved < kills; saved++) {
    const firefox = await launchFirefox(display, profile)
    const panel = await openPanelOn(firefox, address, saved === 0)
    expect(await panel.page.evaluate(readWhole)).toHaveLength(saved)
    await describe(firefox, panel, saved)
    await after(random() * mostMilliseconds)
    await kill(firefox, profile)
  }
  const firefox = await launchFirefox(display, profile)
  const panel = await openPanelOn(firefox, address, false)
  expect(await panel.page.evaluate(readWhole)).toEqual(wholeObservations(kills))
  await firefox.close()
}

async function openPanelOn(firefox: FirefoxKairos, address: string, first: boolean): Promise<FirefoxPanel> {
  await firefox.page.goto(address)
  const panel = await firefox.openPanelInTab()
  if (first)
    await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  return panel
}

async function describe(firefox: FirefoxKairos, panel: FirefoxPanel, saved: number): Promise<void> {
  await firefox.askForCapture()
  await panel.expectText(text('common.layout.desktop'))
  await panel.page.bringToFront()
  await panel.type(text('panel.touchpoint.label'), 'Pricing')
  await panel.page.keyboard.press('Enter')
  await panel.page.keyboard.type(`${1 + saved % 5}`)
  await panel.type(text('panel.note.label'), `Number ${saved}`)
  await panel.save()
  await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
}

/** Ends a browser as a power cut would, with no chance to tidy up. */
async function kill({ browser }: FirefoxKairos, profile: string): Promise<void> {
  const main = browser.process()!
  const ended = once(main, 'exit')
  main.kill('SIGKILL')
  await ended
  // The driver then puts back what preferences the profile had.
  const laidAside = ['prefs.js', 'user.js'].map(name => join(profile, `${name}.puppeteer`))
  await expect.poll(() => laidAside.some(path => existsSync(path))).toBe(false)
}
