import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { siteFolder } from './support/folders.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const onDisk = pathToFileURL(join(siteFolder, 'index.html')).href

/** The words stand there in three languages, in their own style. */
async function seesWords(page: Page): Promise<void> {
  for (const language of ['en', 'zh-CN', 'zh-TW'])
    await expect(page.locator(`section[lang=${language}]`).getByRole('paragraph')).toContainText('JavaScript')
  await expect(page.getByRole('main')).toHaveCSS('font-family', 'system-ui, sans-serif')
}

test('the page opened from a disk says why there is nothing, and its policy refuses nothing of that', async ({
  alone: { page },
}) => {
  const refusals: string[] = []
  page.on('console', message => message.text().includes('Content Security Policy') && refusals.push(message.text()))
  await page.goto(onDisk)
  await seesWords(page)
  expect(refusals).toEqual([])
})

test('so does the page where its script cannot be had', async ({ alone: { page }, site }) => {
  await page.route('**/assets/index-*.js', route => route.abort())
  await page.goto(site.url)
  await seesWords(page)
})

test('so does the page without JavaScript, from a disk and from the web', async ({ alone: { page }, site }) => {
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: false })
  const without = await context.newPage()
  for (const address of [onDisk, site.url]) {
    await without.goto(address)
    await seesWords(without)
  }
})

test('where the site starts, the words are never there', async ({ alone: { page }, site }) => {
  await page.addInitScript(() => new MutationObserver(() => {
    if (document.querySelector('main section[lang]'))
      Object.assign(window, { flashed: true })
  }).observe(document, { childList: true, subtree: true }))
  await page.goto(site.url)
  await expect(page.getByText(text('library.empty.title'))).toBeVisible()
  expect(await page.evaluate(() => 'flashed' in window)).toBe(false)
  expect(await page.locator('main section[lang]').count()).toBe(0)
})
