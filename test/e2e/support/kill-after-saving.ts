import type { Kairos } from './launch.ts'
import { setTimeout as after } from 'node:timers/promises'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { expect } from './browser.ts'
import { kill, launchKairos } from './launch.ts'
import { Panel } from './panel.ts'
import { readWhole, wholeObservations } from './read-whole.ts'

/** The store's own work goes on for some milliseconds after it has said that something is saved. */
const mostMilliseconds = 200

/**
 * Kills a browser some milliseconds after each of several observations was said to be saved, starts it again in the
 * same profile and looks whether all of them are there, with what was typed, rated and photographed.
 * @param address of a page to capture
 */
export async function killAfterSaving(profile: string, address: string, kills: number): Promise<void> {
  const random = seededRandom(kills)
  for (let saved = 0; saved < kills; saved++) {
    const kairos = await launchKairos(profile, null)
    const panel = await openPanelOn(kairos, address, saved === 0)
    await panel.expectCaptured(saved)
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 1 + saved % 5, note: `Number ${saved}` })
    await after(random() * mostMilliseconds)
    await kill(kairos)
  }
  const kairos = await launchKairos(profile, null)
  const panel = await openPanelOn(kairos, address, false)
  await panel.expectCaptured(kills)
  expect(await panel.page.evaluate(readWhole)).toEqual(wholeObservations(kills))
  await kairos.context.close()
}

async function openPanelOn(kairos: Kairos, address: string, first: boolean): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  if (first)
    await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  return new Panel(panel.page)
}
