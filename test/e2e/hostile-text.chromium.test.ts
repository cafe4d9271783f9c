import type { Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { markedUpFile, markup } from './support/marked-up-file.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

/** Whether the markup stands on the page, as the text that it is. */
async function seesAsText(page: Page, ...fields: string[]): Promise<void> {
  for (const field of fields)
    await expect.soft(page.getByText(markup(field)).first(), field).toBeAttached()
}

test('markup in every text of a file, and in its name, stands there as text: nothing runs, nothing is fetched', async ({
  alone,
  site,
}) => {
  const { page } = alone
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  page.on('dialog', () => requests.push('a dialog'))
  const buffer = Buffer.from(await (await markedUpFile()).arrayBuffer())
  await alone.choose({ name: '<img src=stolen-name onerror=ran=1>.kairos', mimeType: '', buffer })

  const refused = () => page.getByText(text('imports.report.refused', { n: 1 }).split(' | ')[1]!)
  await refused().click()
  await expect(page.getByRole('rowheader', { name: '<img src=stolen-name onerror=ran=1>.kairos' })).toBeVisible()
  await seesAsText(page, 'title', 'key', 'auditor')
  await alone.takeIn()
  await refused().click()
  await seesAsText(page, 'title', 'key')

  await alone.openAudit(markup('title'))
  await page.getByText(text('map.table.show')).click()
  await expect(page.getByRole('rowheader', { name: markup('touchpoint') }).first()).toBeVisible()
  await expect(page.getByRole('columnheader', { name: markup('criterion') }).first()).toBeVisible()
  await seesAsText(page, 'stage')
  await page.getByRole('button', { name: text('map.filter.title'), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: text('map.filter.facet.markets') }).click()
  await seesAsText(page, 'market')
  await page.keyboard.press('Escape')

  await page.locator('[data-touchpoint]').first().press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await seesAsText(page, 'auditor', 'note', 'tag', 'page', 'reason', 'quote', 'element', 'measurement')
  const link = page.getByRole('link', { name: markup('address') }).first()
  await expect(link).toHaveAttribute('href', /^https:\/\/shop\.example\/%3Cimg/)

  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.locator('[onerror], [src*=stolen], body script:not([src])').count()).toBe(0)
  const isOwn = (url: string) => url.startsWith(site.url) || url.startsWith('blob:')
  expect(requests.filter(url => url.includes('stolen') || !isOwn(url))).toEqual([])
})
