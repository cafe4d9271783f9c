import { readFileSync } from 'node:fs'
import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

test('an audit is handed out as a copy that tells no names, and opens beside the original', async ({ alone, scan }) => {
  const { page } = alone
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await page.getByRole('figure').waitFor()
  await page.getByRole('button', { name: text('map.share') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toHaveText(text('share.outcome.whole'))
  await dialog.getByRole('button', { name: text('share.authors.numbered') }).click()
  await dialog.getByRole('group', { name: text('share.pictures') }).getByRole('button').last().click()
  await expect(dialog.getByRole('status')).toContainText(text('share.outcome.numbered'))
  await scan.lookInEach(page, 'sharing')

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: text('share.file.save') }).click()
  const file = await download
  const path = await file.path()
  expect(readFileSync(path).length).toBeLessThan(100_000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: text('map.share') })).toBeFocused()

  await page.getByRole('link', { name: text('common.app.name') }).click()
  await alone.choose({ name: 'copy.kairos', mimeType: 'application/zip', buffer: readFileSync(path) })
  await alone.takeIn()
  await expect(page.getByRole('table').last().getByRole('link')).toHaveCount(2)
})
