import type { Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { expect } from '@playwright/test'
import { releaseNewer, test, visit } from './support/offline-site.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

const audit = (page: Page) =>
  page.getByRole('link', { name: new RegExp(text('library.open', { title: '.+' })) }).first()

/** Drops the sample that comes with the site on it, and waits until its audit is listed. */
async function openSample(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  // All in the page: the sample's bytes take long through the debugging protocol.
  await page.evaluate(async () => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([await (await fetch('./sample.kairos')).blob()], 'sample.kairos'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
  })
  await new Site(page).takeIn()
  await expect(audit(page)).toBeVisible({ timeout: 30_000 })
}

async function openMap(page: Page): Promise<void> {
  await audit(page).click()
  await expect(new Site(page).touchpoint('.+').first()).toBeVisible()
}

const builtAs = (page: Page) => page.locator('html').getAttribute('data-build')

test('after one visit all works without a network: library, languages, fonts, the sample and its map', async ({
  build,
  served,
  visitor,
  refusals,
}) => {
  const page = await visit(visitor, served)
  await visitor.setOffline(true)
  await served.close()
  await page.reload()
  await expect(page.getByText(text('library.empty.title'))).toBeVisible()

  const entries = readdirSync(build, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const files = entries.map(({ parentPath, name }) => relative(build, `${parentPath}/${name}`))
  const missing = await page.evaluate(async (files) => {
    const found = await Promise.all(files.map(file => fetch(file).then(({ ok }) => ok, () => false)))
    return files.filter((_, index) => !found[index])
  }, files.filter(file => file !== 'sw.js'))
  expect(missing).toEqual([])

  await openSample(page)
  await openMap(page)
  await page.getByLabel(text('common.app.language')).selectOption('zh-TW')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW')
  expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true)
  expect(refusals).toEqual([])
})

test('the first visit itself goes on without a network, before any reload', async ({ served, visitor }) => {
  const page = await visit(visitor, served)
  await visitor.setOffline(true)
  await served.close()
  await openSample(page)
  await openMap(page)
})

test('a newer Kairos is told of, comes with Reload alone, and what is stored stays', async ({
  build,
  served,
  visitor,
  refusals,
}) => {
  const page = await visit(visitor, served)
  await openSample(page)
  const other = await visit(visitor, served)
  const ready = (tab: Page) => tab.getByText(text('site.update.ready'))
  await expect(ready(page)).toBeHidden()

  releaseNewer(build)
  await page.reload()
  await expect(ready(page)).toBeVisible()
  await expect(ready(other)).toBeVisible()
  expect(await builtAs(page)).toBe(null)

  await page.getByRole('button', { name: text('common.action.reload'), exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-build', 'newer')
  await expect(audit(page)).toBeVisible()
  await expect(ready(page)).toBeHidden()
  expect(await builtAs(other), 'a tab is never reloaded without being asked').toBe(null)
  await expect(ready(other)).toBeVisible()
  await other.getByRole('button', { name: text('common.action.reload'), exact: true }).click()
  await expect(other.locator('html')).toHaveAttribute('data-build', 'newer')
  expect(refusals).toEqual([])
})

test('Chromium can install the site', async ({ served, visitor }) => {
  const page = await visit(visitor, served)
  const session = await visitor.newCDPSession(page)
  const { errors, url, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${served.url}manifest.webmanifest`)
  expect(JSON.parse(data!)).toMatchObject({ name: 'Kairos', start_url: './', scope: './', display: 'standalone' })
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
})
