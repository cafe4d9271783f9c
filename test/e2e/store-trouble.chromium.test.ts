import type { Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { sampleAuditId } from '../../site/sample/sample.ts'
import { expect } from './support/browser.ts'
import { breakStore, mendStore, wearOutStore } from './support/faults.ts'
import { forgetStore, holdEarlierStore, upgradeStore } from './support/other-tab.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const auditAddress = `#/audit/${sampleAuditId}`
/** One address of each of the site's pages. */
const addresses = [
  ...['#/', '#/history', '#/start', '#/new', '#/metrics'],
  ...['', '/observations', '/customers', '/customers/by-hand'].map(place => auditAddress + place),
]

const heading = (page: Page, kind: string) =>
  page.getByRole('heading', { level: 1, name: text(`common.failure.${kind}.title`) })
const busy = (page: Page) => page.locator('[aria-busy]')

/** Leaves the site for a page of it that does nothing by itself. */
async function leave(page: Page, site: string): Promise<void> {
  await page.goto(`${site}third-party-notices.txt`)
}

/** Opens one of the site's addresses in a page that is loaded anew. */
async function load(page: Page, site: string, address: string): Promise<void> {
  await leave(page, site)
  await page.goto(site + address)
}

test('every page of the site says that the store does not open, why, and what to do', async ({
  alone: { page },
  site,
}) => {
  await page.addInitScript(breakStore)
  for (const address of addresses) {
    await load(page, site.url, address)
    await expect(heading(page, 'store-unavailable'), address).toBeVisible()
    await expect(page.getByText('The disk is broken.')).toBeVisible()
    await expect(page.getByRole('button', { name: text('common.action.reload') })).toBeVisible()
    await expect(busy(page)).toHaveCount(0)
  }
})

test('every page of the site says that the browser keeps no data for it', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'kairos-blocked-'))
  blockSiteData(profile)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    locale: 'en-US',
  })
  const page = context.pages()[0]!
  for (const address of addresses) {
    await load(page, site.url, address)
    await expect(heading(page, 'store-forbidden'), address).toBeVisible()
    await expect(page.getByText(text('common.failure.store-forbidden.text'))).toBeVisible()
  }
  await context.close()
  rmSync(profile, { recursive: true })
})

test('every page of the site says that an earlier Kairos is in the way, and goes on once that is closed', async ({
  alone: { page },
  site,
}) => {
  for (const address of addresses) {
    await leave(page, site.url)
    const earlier = await holdEarlierStore(page)
    await load(page, site.url, address)
    await expect(heading(page, 'store-blocked'), address).toBeVisible()
    await expect(busy(page)).toHaveCount(0)
    await earlier.close()
    await expect(heading(page, 'store-blocked'), address).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('every page of the site says that a newer Kairos has taken the store', async ({ alone: { page }, site }) => {
  for (const address of addresses) {
    await load(page, site.url, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(busy(page)).toHaveCount(0)
    await upgradeStore(page)
    await expect(page.getByRole('alert'), address).toContainText(text('common.failure.store-upgraded.text'))
    await page.reload()
    await expect(heading(page, 'store-newer'), address).toBeVisible()
    await leave(page, site.url)
    await forgetStore(page)
  }
})

test('a store that the browser threw away is told of, with the file to open again', async ({
  alone: { page },
  site,
}) => {
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(page).toHaveURL(/#\/audit\//)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('kairos.store'))).toContain('sample.kairos')
  await leave(page, site.url)
  await forgetStore(page)
  for (const address of ['#/', `#/audit/${sampleAuditId}`]) {
    await load(page, site.url, address)
    await expect(page.getByRole('alert').filter({ hasText: text('common.lost.title') })).toContainText('sample.kairos')
  }
  await page.goto(`${site.url}#/`)
  await page.getByRole('button', { name: text('common.action.close') }).click()
  await expect(page.getByText(text('common.lost.title'))).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: text('library.sample.open') })).toBeVisible()
  await expect(page.getByText(text('common.lost.title'))).toBeHidden()
})

test('every page that reads says that the store can no longer be read, and reads once it can', async ({
  alone: { page },
  site,
}) => {
  for (const address of ['#/', '#/history', `#/audit/${sampleAuditId}`]) {
    await load(page, site.url, address === '#/' ? '#/history' : '#/')
    await expect(page.getByText(text(address === '#/' ? 'history.empty' : 'library.empty.title'))).toBeVisible()
    await page.evaluate(wearOutStore)
    await page.goto(site.url + address)
    await expect(page.getByRole('heading', { name: text('common.failure.failed.title') }), address).toBeVisible()
    await expect(page.getByText('The disk is worn out.')).toBeVisible()
    await expect(busy(page)).toHaveCount(0)
    await page.evaluate(mendStore)
    await expect(page.getByText('The disk is worn out.')).toHaveCount(0)
  }
})

/** Blocks all cookies and site data in the settings of a browser that was never started yet. */
function blockSiteData(profile: string): void {
  const blocked = 2
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({
    profile: { default_content_setting_values: { cookies: blocked } },
  }))
}
