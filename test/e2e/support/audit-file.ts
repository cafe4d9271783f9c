import type { Browser } from '@playwright/test'
import { expect } from '@playwright/test'
import { Site } from './site.ts'
import { text } from './texts.ts'
import { threeAuditorsTitle } from './three-auditors.ts'

/** Saves the spring round's Kairos file with so much of its customers, which is nothing by default. */
export async function saveFile({ page }: Site, customers?: 'figures' | 'answers'): Promise<string> {
  await page.getByRole('button', { name: text('map.share') }).click()
  const dialog = page.getByRole('dialog', { name: text('share.title', { title: threeAuditorsTitle }) })
  if (customers)
    await dialog.getByRole('button', { name: text(`share.customers.${customers}`) }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: text('share.file.save') }).click()
  const path = await (await download).path()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return path
}

/** Opens the spring round's file in a profile of its own, whose context the caller closes. */
export async function openElsewhere(browser: Browser, url: string, path: string): Promise<Site> {
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' })
  const other = new Site(await context.newPage())
  await other.page.goto(url)
  await other.choose(path)
  await other.takeIn()
  await other.openAudit(threeAuditorsTitle)
  return other
}
