import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { siteFolder } from './support/folders.ts'

test('the page opened from a disk says in three languages why there is nothing, in Firefox too', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    // The driver turns it off; people have it on.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  })
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(siteFolder, 'index.html')).href)
    const languages = () => page.$$eval('main section', sections => sections.map(({ lang }) => lang))
    await expect.poll(languages).toEqual(['en', 'zh-CN', 'zh-TW'])
  }
  finally {
    await browser.close()
  }
})
