import type { Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { Site } from '../../e2e/support/site.ts'
import { text } from '../../e2e/support/texts.ts'
import { openPage } from '../../support/browser-page.ts'
import { watchMemory } from '../../support/watch-memory.ts'
import { auditTitle } from './team-lists.ts'

/** What a file took, from its choice to the map and back; seconds and megabytes. */
export interface Journey {
  /** From each step's beginning until its end shows. */
  steps: Record<Step, number>
  seconds: number
  /** The peak of all processes of the browser. */
  megabytes: number
}

const walk = { preview, import: takeIn, library: seeLibrary, map: openMap, history: openHistory, back: takeBack }

type Step = keyof typeof walk

/** Longer than anybody would wait: what takes as long is over by far. */
const longest = 180_000

/**
 * Opens a file on the built site in a browser of its own, looks at the map and takes the file back.
 * @param url where the site is served
 * @param path of the file
 */
export async function thereAndBack(url: string, path: string): Promise<Journey> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-size-'))
  const { context, page } = await openPage({ url, folder })
  try {
    page.setDefaultTimeout(longest)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { stop } = await watchMemory(context)
    const steps = await timeSteps(page, path)
    return { steps, seconds: Object.values(steps).reduce((sum, time) => sum + time, 0), megabytes: stop() }
  }
  finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timeSteps(page: Page, path: string): Promise<Record<Step, number>> {
  const steps = {} as Record<Step, number>
  for (const [name, step] of Object.entries(walk)) {
    const begun = performance.now()
    await step(page, path)
    steps[name as Step] = (performance.now() - begun) / 1000
  }
  return steps
}

async function preview(page: Page, path: string): Promise<void> {
  const site = new Site(page)
  await site.choose(path)
  await site.preview.getByRole('button', { name: /^Import/ }).waitFor()
}

async function takeIn(page: Page): Promise<void> {
  const { preview } = new Site(page)
  await preview.getByRole('button', { name: /^Import/ }).click()
  await page.getByRole('status').filter({ hasText: '.kairos' }).waitFor()
}

async function seeLibrary(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().waitFor()
}

/** The map, or the words that stand in its place. */
async function openMap(page: Page): Promise<void> {
  await page.getByRole('link', { name: text('library.open', { title: auditTitle }), exact: true }).click()
  const words = page.getByRole('main').getByRole('heading', { name: text('map.stageless.title') })
  await page.getByRole('figure').or(page.getByRole('alert')).or(words).first().waitFor()
}

async function openHistory(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/history`)
  await page.getByRole('button', { name: /^Take back: / }).waitFor()
}

async function takeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Take back: / }).click()
  await page.getByText(/^taken back /).waitFor()
}
