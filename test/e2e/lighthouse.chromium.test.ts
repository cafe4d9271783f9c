import type { Browser } from '@playwright/test'
import process from 'node:process'
import { chromium, expect } from '@playwright/test'
import lighthouse from 'lighthouse'
import { sampleAuditId } from '../../site/sample/sample.ts'
import { test } from './support/served.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

const categories = ['accessibility', 'best-practices'] as const
const port = 9000 + process.pid % 1000

const screens = {
  mobile: { mobile: true, width: 360, height: 780, deviceScaleFactor: 2, disabled: false },
  desktop: { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false },
}

/** What Lighthouse takes points off for, after the score of each category. */
async function score(url: string, formFactor: keyof typeof screens): Promise<{ scores: number[], lacking: string[] }> {
  // The store has to stay: the map that is looked at is in it.
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    formFactor,
    screenEmulation: screens[formFactor],
    disableStorageReset: true,
    disableFullPageScreenshot: true,
    logLevel: 'silent',
  })
  const { lhr } = result!
  expect(lhr.runtimeError).toBeUndefined()
  const weighed = categories.flatMap(category => lhr.categories[category]!.auditRefs.filter(({ weight }) => weight > 0))
  const lacking = weighed.map(({ id }) => lhr.audits[id]!).filter(({ score }) => score !== null && score < 1)
  return {
    scores: categories.map(category => lhr.categories[category]!.score! * 100),
    lacking: lacking.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`),
  }
}

test.describe('Lighthouse gives full points for accessibility and best practices', () => {
  let browser: Browser

  test.beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: [`--remote-debugging-port=${port}`, ...process.getuid?.() === 0 ? ['--no-sandbox'] : []],
    })
  })

  test.afterAll(() => browser.close())

  test('to the library', async ({ site }) => {
    for (const formFactor of ['mobile', 'desktop'] as const)
      expect(await score(site.url, formFactor), formFactor).toEqual({ scores: [100, 100], lacking: [] })
  })

  test('to the map', async ({ site }) => {
    // In the browser's own store, which Lighthouse looks at too, and not in that of a context beside it.
    const context = (await chromium.connectOverCDP(`http://127.0.0.1:${port}`)).contexts()[0]!
    const page = await context.newPage()
    await page.goto(site.url)
    await page.getByRole('button', { name: text('library.sample.open') }).click()
    await expect(new Site(page).touchpoint('Home page')).toBeVisible()
    const address = `${site.url}#/audit/${sampleAuditId}`
    for (const formFactor of ['mobile', 'desktop'] as const)
      expect(await score(address, formFactor), formFactor).toEqual({ scores: [100, 100], lacking: [] })
  })
})
