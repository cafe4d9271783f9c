import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { textsAstray } from './support/astray.ts'
import { fileOf } from './support/marked-up-file.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const hebrew = (field: string) => `עמוד (2) ${field}.`

test('every text of a file that is read from the right has its direction, on every screen of the site', async ({
  alone,
}) => {
  const { page } = alone
  const buffer = Buffer.from(await (await fileOf(hebrew)).arrayBuffer())
  await alone.choose({ name: `${hebrew('file')}kairos`, mimeType: '', buffer })
  await expect(alone.preview.getByText(hebrew('auditor')).first()).toBeVisible()
  expect.soft(await textsAstray(page)).toEqual([])
  await alone.takeIn()
  await expect(page.getByText(hebrew('title')).first()).toBeVisible()
  expect.soft(await textsAstray(page)).toEqual([])

  await page.getByRole('link', { name: text('library.history.title') }).click()
  await expect(page.getByRole('heading', { name: hebrew('file') })).toBeVisible()
  await page.getByRole('listitem').getByRole('button', { expanded: false }).first().click()
  await expect(page.getByText(hebrew('touchpoint')).first()).toBeVisible()
  expect.soft(await textsAstray(page)).toEqual([])
  await page.goBack()

  await page.getByRole('link', { name: hebrew('title') }).first().click()
  await page.getByText(text('map.table.show')).click()
  await page.getByRole('button', { name: text('map.how.button') }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await textsAstray(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('[data-touchpoint]').first().press('Enter')
  await expect(page.getByRole('dialog').getByText(hebrew('note')).first()).toBeVisible()
  expect.soft(await textsAstray(page)).toEqual([])
  expect(await page.title()).toContain('עמוד')
})
