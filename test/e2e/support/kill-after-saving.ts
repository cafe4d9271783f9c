import type { Observation } from '../../../core/journey/observation.ts'
import type { Picture } from '../../../core/journey/picture.ts'
import type { Kairos } from './launch.ts'
import { setTimeout as after } from 'node:timers/promises'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { expect } from './browser.ts'
import { kill, launchKairos } from './launch.ts'
import { Panel } from './panel.ts'

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
  expect(await panel.page.evaluate(readWhole)).toEqual(Array.from({ length: kills }, (_, saved) =>
    ({ note: `Number ${saved}`, values: [1 + saved % 5], pictures: [true] })))
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

/** Runs in the panel: each observation, the oldest first, and whether its pictures are what their records say. */
async function readWhole(): Promise<{ note: string, values: number[], pictures: boolean[] }[]> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const tables = db.transaction(['observation', 'picture', 'pictureFiles'])
  const all = <T>(name: string) => settled<T[]>(tables.objectStore(name).getAll())
  const [observations, pictures, files] = await Promise.all([
    all<Observation>('observation'),
    all<Picture>('picture'),
    all<{ id: string, file: Blob }>('pictureFiles'),
  ])
  db.close()
  async function isWhole(id: string): Promise<boolean> {
    const file = await files.find(each => each.id === id)!.file.arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file))
    const sha256 = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
    return pictures.find(each => each.id === id)!.sha256 === sha256
  }
  const oldestFirst = observations.sort((a, b) => a.observedAt.localeCompare(b.observedAt))
  return Promise.all(oldestFirst.map(async ({ note, ratings, evidence }) => ({
    note,
    values: ratings.flatMap(({ value }) => value ?? []),
    pictures: await Promise.all(evidence.flatMap(each => each.kind === 'screenshot' ? [isWhole(each.pictureId)] : [])),
  })))
}
