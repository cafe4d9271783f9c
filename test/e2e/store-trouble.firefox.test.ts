import { expect, test } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { serve, siteFolder } from './support/folders.ts'
import { text } from './support/texts.ts'

/** As Firefox's settings write it where all cookies and site data are blocked. */
const blockAll = 2

test('every page of the site says in Firefox too that the browser keeps no data for it', async () => {
  const served = await serve(siteFolder)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'network.cookie.cookieBehavior': blockAll, 'intl.accept_languages': 'en-US' },
  })
  try {
    const page = await browser.newPage()
    for (const address of ['#/', '#/history', '#/start', '#/metrics']) {
      await page.goto(`${served.url}third-party-notices.txt`)
      await page.goto(served.url + address)
      const heading = () => page.$eval('h1', element => element.textContent?.trim()).catch(() => '')
      await expect.poll(heading, address).toBe(text('common.failure.store-forbidden.title'))
    }
  }
  finally {
    await browser.close()
    await served.close()
  }
})
