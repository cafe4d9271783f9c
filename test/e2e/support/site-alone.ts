import type { Browser } from '@playwright/test'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { test } from './served.ts'
import { Site } from './site.ts'

interface WorkerFixtures {
  /** A browser without the extension; what a test stores in it is gone with the test's own context. */
  siteBrowser: Browser
}

/** The built site in a browser without the extension, its library empty. */
export const siteTest = test.extend<{ alone: Site }, WorkerFixtures>({
  siteBrowser: [async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    await use(browser)
    await browser.close()
  }, { scope: 'worker' }],
  alone: async ({ site, siteBrowser }, use) => {
    const context = await siteBrowser.newContext({ locale: 'en-US', serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(site.url)
    await use(new Site(page))
    await context.close()
  },
})
