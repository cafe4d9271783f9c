import { expect } from '@playwright/test'
import { sampleName } from '../../site/sample/sample.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

test('the sample is one click away: fetched, taken in and shown as a map, and there again without fetching', async ({
  alone: site,
}) => {
  const asked: string[] = []
  site.page.on('request', request => request.url().endsWith(sampleName) && asked.push(request.url()))
  await expect(site.page.getByText(text('library.sample.note'))).toBeVisible()
  await site.page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(site.touchpoint('Payment')).toHaveAccessibleName(/Payment: Feeling −1\.8/)
  await site.page.getByRole('link', { name: text('common.app.name') }).click()
  await site.page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(site.touchpoint('Payment')).toBeVisible()
  expect(asked).toHaveLength(1)
})

test('the sample\'s map finds what its customers say: gaps to auditors and to what is believed, and a driver', async ({
  alone: site,
}) => {
  const { page } = site
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  const strip = page.getByRole('list', { name: text('map.candidate.list') })
  const ofCustomers = (name: string) => strip.getByRole('listitem').filter({ hasText: name })
  await expect(ofCustomers('First use')).toContainText(text('map.candidate.rule.audit-gap'))
  await expect(ofCustomers('Contact support')).toContainText(text('map.candidate.rule.perception-gap'))
  await expect(ofCustomers('Payment')).toContainText(text('map.candidate.rule.outcome'))
  await expect(site.touchpoint('Payment')).toHaveAccessibleName(new RegExp(text('map.candidate.rule.important')))
  await site.touchpoint('Payment').click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(/of what is explained, 700 submissions/)).toBeVisible()
  await expect(drawer.getByText(/8 touchpoints explain \d+% of its differences, 700 complete/)).toBeVisible()
})

test('where the sample cannot be fetched it says so, and fetches it once the connection is back', async ({
  alone: site,
}) => {
  const open = site.page.getByRole('button', { name: text('library.sample.open') })
  await expect(site.page.getByText(text('library.sample.note'))).toBeVisible()
  await site.page.context().setOffline(true)
  await open.click()
  await expect(site.page.getByRole('alert')).toHaveText(text('library.sample.failed'))
  await site.page.context().setOffline(false)
  await open.click()
  await expect(site.touchpoint('Payment')).toBeVisible()
})

test('fetching the sample can be cancelled, and leaves nothing behind', async ({ alone: site }) => {
  await site.page.route(`**/${sampleName}`, () => {})
  await site.page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(site.page.getByRole('progressbar', { name: text('library.sample.fetching') })).toBeVisible()
  await site.page.getByRole('button', { name: text('common.action.cancel') }).click()
  await expect(site.page.getByRole('progressbar')).toBeHidden()
  await expect(site.page.getByRole('alert')).toBeHidden()
  await expect(site.page.getByText(text('library.empty.title'))).toBeVisible()
})

test('what to do with pages of one\'s own stands in three sentences, reached from a full library too', async ({
  alone: site,
}) => {
  await site.page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(site.touchpoint('Payment')).toBeVisible()
  await site.page.getByRole('link', { name: text('common.app.name') }).click()
  await site.page.getByRole('link', { name: text('library.start.title') }).click()
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText(text('library.start.title'))
  await expect(site.page.getByRole('listitem')).toHaveCount(3)
  await expect(site.page.getByRole('list')).toContainText('Alt+Shift+J')
})
