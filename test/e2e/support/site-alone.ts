import process from 'node:process'
import { chromium } from '@playwright/test'
import { test } from './served.ts'
import { Site } from './site.ts'

/** The built site in a browser without the extension, its library empty. */
export const siteTest = test.extend<{ alone: Site }>({
  alone: async ({ site }, use) => {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(site.url)
    await use(new Site(page))
    await browser.close()
  },
})
