import { expect, test } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { serve, siteFolder } from './support/folders.ts'
import { text } from './support/texts.ts'

test('after one visit the site works without a network in Firefox too: the sample and its map', async () => {
  const served = await serve(siteFolder, '/some/sub-path/')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
  })
  try {
    const page = await browser.newPage()
    await page.goto(served.url)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await served.close()
    await page.reload()
    const sample = page.locator(`::-p-text(${text('library.sample.open')})`)
    await sample.wait()
    // Firefox opens no folders.
    expect(await page.evaluate(() => document.body.textContent)).not.toContain(text('teamFolder.open'))
    await sample.click()
    const buttons = '[role="button"][aria-label], button[aria-label]'
    const names = () => page.$$eval(buttons, controls => controls.map(control => control.ariaLabel))
    await expect.poll(names, { timeout: 30_000 }).toContainEqual(expect.stringMatching(/^Home page: /))
  }
  finally {
    await browser.close()
  }
})
