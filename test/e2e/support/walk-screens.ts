import type { Site } from './site.ts'
import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { fileOf } from './marked-up-file.ts'
import { text } from './texts.ts'

/**
 * Walks every screen of the site with a file in which people wrote these words, and looks at each.
 * @param words what stands in a field
 */
export async function walkScreens(alone: Site, words: (field: string) => string, look: () => Promise<void>) {
  const { page } = alone
  const buffer = Buffer.from(await (await fileOf(words)).arrayBuffer())
  await alone.choose({ name: `${words('file').slice(0, 200)}kairos`, mimeType: '', buffer })
  await expect(alone.preview.getByText(words('auditor')).first()).toBeVisible()
  await look()
  await alone.takeIn()
  await expect(page.getByText(words('title')).first()).toBeVisible()
  await look()
  await walkHistory(alone, words, look)
  await page.getByRole('link', { name: words('title') }).first().click()
  await walkMap(alone, words, look)
}

async function walkHistory({ page }: Site, words: (field: string) => string, look: () => Promise<void>) {
  await page.getByRole('link', { name: text('library.history.title') }).click()
  await page.getByRole('listitem').getByRole('button', { expanded: false }).first().click()
  await expect(page.getByText(words('touchpoint')).first()).toBeVisible()
  await look()
  await page.goBack()
}

async function walkMap({ page }: Site, words: (field: string) => string, look: () => Promise<void>) {
  await expect(page.getByRole('figure')).toBeVisible()
  await look()
  const table = page.getByText(text('map.table.show'))
  if (await table.isVisible())
    await table.click()
  await page.getByRole('button', { name: text('map.how.button') }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await page.locator('[data-touchpoint]').first().press('Enter')
  await expect(page.getByRole('dialog').getByText(words('note')).first()).toBeVisible()
  await look()
}
