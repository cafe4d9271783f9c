import type { Site } from './site.ts'
import { expect } from '@playwright/test'
import { text } from './texts.ts'

/**
 * Makes a journey of rows on the site and hands it out.
 * @param rows phase, stage, touchpoint, channel and address, each row's cells parted by commas
 * @returns the path of the file
 */
export async function handOutJourney({ page }: Site, title: string, rows: readonly string[]): Promise<string> {
  await page.getByRole('link', { name: text('library.new') }).first().click()
  await page.getByLabel(text('journeys.title.label'), { exact: true }).fill(title)
  await page.getByRole('radio', { name: text('journeys.way.rows') }).click()
  const table = ['Phase,Stage,Touchpoint,Channel,Address', ...rows].join('\n')
  await page.getByLabel(text('journeys.rows.label'), { exact: true }).fill(table)
  await page.getByRole('button', { name: text('journeys.create'), exact: true }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('button', { name: text('map.share') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: text('share.handOut.save') }).click()
  const journey = await (await download).path()
  await page.keyboard.press('Escape')
  return journey
}
