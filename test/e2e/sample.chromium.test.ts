import type { Locator } from '@playwright/test'
import type { Site } from './support/site.ts'
import { expect } from '@playwright/test'
import { sampleName } from '../../site/sample/sample.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const openButton = ({ page }: Site): Locator => page.getByRole('button', { name: text('library.sample.open') })
const goHome = ({ page }: Site) => page.getByRole('link', { name: text('common.app.name') }).click()

test('the sample is one click away, a map with what its customers say, and there again without fetching', async ({
  alone: site,
}) => {
  const asked: string[] = []
  site.page.on('request', request => request.url().endsWith(sampleName) && asked.push(request.url()))
  await test.step('fetched, taken in and shown as a map', async () => {
    await expect(site.page.getByText(text('library.sample.note'))).toBeVisible()
    await openButton(site).click()
    await expect(site.touchpoint('Payment')).toHaveAccessibleName(/Payment: Feeling −1\.8/)
  })
  await test.step('the map finds gaps to auditors and to what is believed, and a driver', () => expectFound(site))
  await test.step('what to do with pages of one\'s own is reached from a full library too', () => expectStart(site))
  await test.step('there again without fetching', async () => {
    await goHome(site)
    await openButton(site).click()
    await expect(site.touchpoint('Payment')).toBeVisible()
    expect(asked).toHaveLength(1)
  })
})

async function expectFound(site: Site): Promise<void> {
  const strip = site.page.getByRole('list', { name: text('map.candidate.list') })
  const ofCustomers = (name: string) => strip.getByRole('listitem').filter({ hasText: name })
  await expect(ofCustomers('First use')).toContainText(text('map.candidate.rule.audit-gap'))
  await expect(ofCustomers('Contact support')).toContainText(text('map.candidate.rule.perception-gap'))
  await expect(ofCustomers('Payment')).toContainText(text('map.candidate.rule.outcome'))
  await expect(site.touchpoint('Payment')).toHaveAccessibleName(new RegExp(text('map.candidate.rule.important')))
  await site.touchpoint('Payment').click()
  const drawer = site.page.getByRole('dialog')
  await expect(drawer.getByText(/of what is explained, 700 submissions/)).toBeVisible()
  await expect(drawer.getByText(/8 touchpoints explain \d+% of its differences, 700 complete/)).toBeVisible()
  await site.page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
}

/** It stands in three sentences. */
async function expectStart(site: Site): Promise<void> {
  const { page } = site
  await goHome(site)
  await page.getByRole('link', { name: text('library.start.title') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('library.start.title'))
  await expect(page.getByRole('listitem')).toHaveCount(3)
  await expect(page.getByRole('list')).toContainText('Alt+Shift+J')
}

test('fetching the sample can be cancelled, and where it fails that is said, until there is a connection', async ({
  alone: site,
}) => {
  await test.step('cancelled it leaves nothing behind', () => cancelFetching(site))
  await test.step('where it cannot be fetched it says so, and fetches it once the connection is back', () =>
    fetchAgain(site))
})

async function cancelFetching(site: Site): Promise<void> {
  const { page } = site
  await page.route(`**/${sampleName}`, () => {})
  await openButton(site).click()
  await expect(page.getByRole('progressbar', { name: text('library.sample.fetching') })).toBeVisible()
  await page.getByRole('button', { name: text('common.action.cancel') }).click()
  await expect(page.getByRole('progressbar')).toBeHidden()
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(page.getByText(text('library.empty.title'))).toBeVisible()
  await page.unroute(`**/${sampleName}`)
}

async function fetchAgain(site: Site): Promise<void> {
  const { page } = site
  await expect(page.getByText(text('library.sample.note'))).toBeVisible()
  await page.context().setOffline(true)
  await openButton(site).click()
  await expect(page.getByRole('alert')).toHaveText(text('library.sample.failed'))
  await page.context().setOffline(false)
  await openButton(site).click()
  await expect(site.touchpoint('Payment')).toBeVisible()
}
