import type { Page } from '@playwright/test'
import type { Site } from './support/site.ts'
import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const goTo = (page: Page, place: 'audit' | 'observations') =>
  page.getByRole('navigation').getByRole('link', { name: text(`common.place.${place}`), exact: true }).click()

test('observations are left out of scores, found again as they were left, and led back to', async ({ alone }) => {
  const { page } = alone
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(alone.touchpoint('Payment')).toHaveAccessibleName(/Payment: Feeling −1\.8/)
  await test.step('what is left out changes the map, and Ctrl+Z brings it back, across a reload', () => leaveOut(alone))
  await test.step('the same for one alone, where its evidence stands', () => leaveOutOne(alone))
  await test.step('each place is found again as it was left, the order of the map\'s table too', () => comeAndGo(page))
  await test.step('the browser leads back from the evidence to the row, filter, order and search as they were', () =>
    goBackToRow(page))
})

async function leaveOut(site: Site): Promise<void> {
  const { page } = site
  const payment = site.touchpoint('Payment')
  const dialog = page.getByRole('dialog').last()
  await goTo(page, 'observations')
  await page.getByRole('searchbox').fill('payment')
  const table = page.getByRole('table')
  await expect(table.getByRole('rowheader')).toHaveText(Array.from<string>({ length: 5 }).fill('Payment'))
  await page.getByLabel(text('observations.select.all')).check()
  await page.getByRole('button', { name: text('observations.deed.menu.leaveOut') }).press('Enter')
  await dialog.getByLabel(text('observations.deed.reason')).fill('Test server')
  await page.keyboard.press('Enter')
  await expect(table.getByText('Test server')).toHaveCount(5)

  await goTo(page, 'audit')
  // Customers answered there, so that it stands for itself.
  await expect(payment).toHaveAccessibleName(new RegExp(`Payment: Feeling ${text('map.leftOut')}`))
  await page.reload()
  await expect(payment).toHaveAccessibleName(new RegExp(`Payment: Feeling ${text('map.leftOut')}`))
  await page.keyboard.press('Control+z')
  await expect(payment).toHaveAccessibleName(/Payment: Feeling −1\.8/)
}

async function leaveOutOne(site: Site): Promise<void> {
  const { page } = site
  const payment = site.touchpoint('Payment')
  const dialog = page.getByRole('dialog').last()
  await payment.press('Enter')
  const observation = page.locator('[data-observation]').first()
  await observation.getByRole('button', { expanded: false }).first().press('Enter')
  await page.getByRole('menuitem', { name: text('observations.deed.menu.leaveOut') }).press('Enter')
  await dialog.getByLabel(text('observations.deed.reason')).fill('Twice')
  await page.keyboard.press('Enter')
  await expect(observation.getByText(text('map.evidence.leftOut', { reason: 'Twice' }))).toBeVisible()
  await expect(payment).not.toHaveAccessibleName(/5 ratings/)
  await page.keyboard.press('Control+z')
  await expect(payment).toHaveAccessibleName(/5 ratings/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function comeAndGo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Satisfaction', exact: true }).first().click()
  await page.getByText(text('map.table.show'), { exact: true }).click()
  const head = page.getByRole('columnheader', { name: 'Satisfaction' }).first()
  await head.getByRole('button').click()
  await expect(page).toHaveURL(/curve=.*&sort=/)
  const map = page.url()

  await goTo(page, 'observations')
  await page.getByRole('searchbox').fill('basket')
  await expect(page).toHaveURL(/search=basket/)
  await goTo(page, 'audit')
  await expect(page).toHaveURL(map)
  await page.getByText(text('map.table.show'), { exact: true }).click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await goTo(page, 'observations')
  await expect(page.getByRole('searchbox')).toHaveValue('basket')
}

async function goBackToRow(page: Page): Promise<void> {
  const rows = page.getByRole('table').getByRole('rowheader')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('combobox', { name: text('finding.filter.label.auditor') }).selectOption({ index: 2 })
  await page.getByRole('button', { name: text('observations.column.note'), exact: true }).click()
  await page.getByRole('searchbox').fill('the')
  await expect(rows.first()).toHaveText('Payment')
  const shown = await rows.allTextContents()
  const address = page.url()
  await rows.last().getByRole('link').press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(shown.at(-1)!)
  await page.goBack()
  await expect(rows).toHaveText(shown)
  await expect(rows.last().locator('xpath=..').getByRole('checkbox')).toBeFocused()
  expect(page.url().startsWith(address)).toBe(true)
}
