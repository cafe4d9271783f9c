import type { BrowserContext, Page } from '@playwright/test'
import type { ServedPage } from '../support/browser-page.ts'
import type { Steps } from './browser/page.ts'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPage, servePage } from '../support/browser-page.ts'
import { watchMemory } from '../support/watch-memory.ts'

declare const steps: Steps

const observations = 2000
const bytes = 400_000
/** Above the start, in megabytes. */
const bound = 300

/** Writes and reads a large file in real Chromium and holds the memory of all its processes against the bound. */
async function run(): Promise<boolean> {
  const served = await servePage(fileURLToPath(new URL('browser', import.meta.url)))
  try {
    const auditId = await inFreshBrowser(served, ({ page }) =>
      page.evaluate(([n, size]) => steps.fill(n, size), [observations, bytes] as const))
    const path = join(served.folder, 'memory.kairos')
    const out = await inFreshBrowser(served, browser =>
      measured('writing', browser, () => write(browser.page, auditId, path)))
    console.log(`${observations} screenshots of ${bytes / 1000} KB, ${(statSync(path).size / 1e6).toFixed(0)} MB`)
    const back = await inFreshBrowser(served, browser => measured('reading', browser, () => read(browser.page, path)))
    return out && back
  }
  finally {
    await served.close()
  }
}

interface Opened { context: BrowserContext, page: Page }

/** What went before is not to be measured, nor is it to have warmed anything up. */
async function inFreshBrowser<T>(served: ServedPage, work: (browser: Opened) => Promise<T>): Promise<T> {
  const browser = await openPage(served)
  try {
    return await work(browser)
  }
  finally {
    await browser.context.close()
  }
}

async function measured(what: string, { context }: Opened, work: () => Promise<void>): Promise<boolean> {
  // A browser that has just started is still busy with itself.
  await sleep(3000)
  const { start, stop } = await watchMemory(context)
  const begun = performance.now()
  await work()
  const peak = stop()
  const seconds = (performance.now() - begun) / 1000
  const [from, to, more] = [start, peak, peak - start].map(megabytes => `${megabytes.toFixed(0)} MB`)
  const growth = `${from} at the start, ${to} at the peak, ${more} more (at most ${bound})`
  console.log(`${what}: ${growth}, ${seconds.toFixed(1)} s`)
  return peak - start <= bound
}

async function write(page: Page, auditId: string, path: string): Promise<void> {
  const downloading = page.waitForEvent('download', { timeout: 0 })
  await page.evaluate(id => steps.export(id), auditId)
  await (await downloading).saveAs(path)
}

async function read(page: Page, path: string): Promise<void> {
  await page.getByLabel('Kairos file').setInputFiles(path)
  const screenshots = await page.evaluate(() => steps.import())
  if (screenshots !== observations)
    throw new Error(`${screenshots} screenshots came in.`)
}

process.exitCode = 1
void run().then(within => process.exitCode = within ? 0 : 1)
