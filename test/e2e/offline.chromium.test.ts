import type { Page } from '@playwright/test'
import type { Served } from './support/folders.ts'
import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { expect } from '@playwright/test'
import { releaseNewer, test, visit } from './support/offline-site.ts'
import { forgetStore } from './support/other-tab.ts'
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
  await test.step('the first visit itself goes on, before any reload', async () => {
    await openSample(page)
    await openMap(page)
  })
  await test.step('the library is there after a reload', () => reloadEmpty(page))
  await test.step('every file of the build is kept', () => expectAllKept(page, build))
  await test.step('the sample and its map, languages and fonts are there', async () => {
    await openSample(page)
    await openMap(page)
    await page.getByLabel(text('common.app.language')).selectOption('zh-TW')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW')
    expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true)
  })
  expect(refusals).toEqual([])
})

/** Begins anew: as the store is empty again, so is the library. */
async function reloadEmpty(page: Page): Promise<void> {
  await page.getByRole('link', { name: text('common.app.name') }).click()
  await forgetStore(page)
  await page.reload()
  await expect(page.getByText(text('library.empty.title'))).toBeVisible()
}

async function expectAllKept(page: Page, build: string): Promise<void> {
  const entries = readdirSync(build, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const files = entries.map(({ parentPath, name }) => relative(build, `${parentPath}/${name}`))
  const missing = await page.evaluate(async (files) => {
    const found = await Promise.all(files.map(file => fetch(file).then(({ ok }) => ok, () => false)))
    return files.filter((_, index) => !found[index])
  }, files.filter(file => file !== 'sw.js'))
  expect(missing).toEqual([])
}

test('Chromium can install it; a newer Kairos is told of, comes with Reload alone, and what is stored stays', async ({
  build,
  served,
  visitor,
  refusals,
}) => {
  const page = await visit(visitor, served)
  await test.step('Chromium can install the site', () => expectInstallable(page, served))
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

async function expectInstallable(page: Page, { url: address }: Served): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { errors, url, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${address}manifest.webmanifest`)
  expect(JSON.parse(data!)).toMatchObject({ name: 'Kairos', start_url: './', scope: './', display: 'standalone' })
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
}
