import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { noRecords } from '../../core/journey/record-lists.ts'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { router } from '../../site/app/router.ts'
import LibraryPage from '../../site/library/LibraryPage.vue'
import { showOnSite } from './support/site.ts'
import { emptyStore } from './support/store-records.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const folderOffer = '<button type="button">Open the team’s folder</button>'

/** What could be pressed at any time while `work` ran, and is no longer there. */
async function goneFromUnderKeys(work: () => Promise<void>): Promise<string[]> {
  const seen = new Set<Element>()
  const look = () => document.querySelectorAll('a, button').forEach(element =>
    element.checkVisibility({ visibilityProperty: true }) && seen.add(element))
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, attributes: true })
  await work()
  observer.disconnect()
  expect(seen.size).toBeGreaterThan(3)
  return [...seen].filter(({ isConnected }) => !isConnected).map(({ textContent }) => textContent.trim())
}

async function open(heading: string): Promise<void> {
  await showOnSite(LibraryPage, { global: { plugins: [router] }, slots: { 'folder-offer': folderOffer } })
  await expect.element(page.getByRole('heading', { name: heading, exact: true, level: 1 })).toBeVisible()
  await expect.element(page.getByRole('link', { name: text('library.new'), exact: true })).toBeVisible()
  await expect.element(page.getByRole('link', { name: text('library.metrics'), exact: true })).toBeVisible()
}

it('shows nothing to press that goes once the store is known to be empty', async () => {
  await emptyStore()
  expect(await goneFromUnderKeys(() => open(text('library.empty.title')))).toEqual([])
})

it('shows nothing to press that goes once the audits are there', async () => {
  await emptyStore()
  const { audit, journey, stages, touchpoints, criteria } = await auditFromTemplate(onlinePurchase, 'Spring')
  await storeRecords({ ...noRecords(), audits: [audit], journeys: [journey], stages, touchpoints, criteria })
  expect(await goneFromUnderKeys(() => open(text('library.title')))).toEqual([])
})
