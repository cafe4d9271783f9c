import type { Kairos } from '../e2e/support/launch.ts'
import type { Panel } from '../e2e/support/panel.ts'
import type { SampleAuditor, SampleRatings } from './seeded-ratings.ts'
import type { Stop } from './walk.ts'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { text } from '../e2e/support/texts.ts'
import { fixRealm } from './fixed-realm.ts'
import { ratingsOf } from './seeded-ratings.ts'
import { walk } from './walk.ts'

const sampleTitle = 'Sample: Modern Business, ratings from a script'

/** Walks over the real pages as one auditor, with the built extension, and hands over the exported file. */
export async function walkAsAuditor(kairos: Kairos, pages: string, auditor: SampleAuditor, day: number): Promise<Blob> {
  const ratings = ratingsOf(auditor, walk)
  let panel: Panel | null = null
  for (const [index, stop] of walk.entries()) {
    await goTo(kairos, pages, stop)
    const moment = { time: Date.UTC(2026, 4, 12 + day, 9, index * 4), seed: auditor.seed * 1000 + index }
    await kairos.worker.evaluate(fixRealm, moment)
    if (panel) {
      await panel.page.evaluate(fixRealm, { ...moment, seed: moment.seed + 500 })
      await kairos.askForCapture()
    }
    else {
      panel = await kairos.openPanel()
      await panel.page.evaluate(fixRealm, { ...moment, seed: moment.seed + 500 })
      await panel.setUp(auditor.name, sampleTitle)
    }
    await describe(panel, stop, ratings[index]!, stop.notes[day] ?? '')
  }
  return new Blob([await readFile(await (await panel!.export()).path())])
}

async function goTo({ page }: Kairos, pages: string, { path, scroll }: Stop): Promise<void> {
  const answer = await page.goto(`${pages}${path}`)
  if (!answer?.ok())
    throw new Error(`${path} was not to be had: ${answer?.status()}`)
  await page.evaluate((share) => {
    const top = share * (document.documentElement.scrollHeight - innerHeight)
    scrollTo({ top, behavior: 'instant' })
  }, scroll)
  // Two frames: the first after the scroll has been asked for may still show where the page stood before.
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

async function describe(panel: Panel, stop: Stop, ratings: SampleRatings, note: string): Promise<void> {
  if (!stop.missing) {
    await panel.describe({ touchpoint: stop.touchpoint, ...ratings, note })
    return
  }
  await expect(panel.saveButton).toBeVisible()
  for (const criterion of ['Satisfaction', 'Ease', 'Feeling']) {
    await panel.page.getByRole('button', { name: text('panel.rating.missing', { criterion }) }).click()
    await panel.page.getByRole('menuitemradio', { name: text(`common.missing.${stop.missing}`) }).click()
  }
  await panel.describe({ touchpoint: stop.touchpoint, note })
}
