import type { Page } from '@playwright/test'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { siteFolder } from './support/folders.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

/** Drops files or folders of the disk in the middle of the page, as a hand does. */
async function dropFromDisk(page: Page, ...files: string[]): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devTools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
  const isHeld = page.getByText(text('site.drop'))
  // The browser lets go of them only where it knows by then that the page takes them, which nobody else is told.
  await expect(async () => {
    await drag('dragEnter')
    await drag('dragOver')
    await expect(isHeld).toBeVisible({ timeout: 1_000 })
    await drag('drop')
    await expect(isHeld).toBeHidden({ timeout: 2_000 })
  }).toPass()
}

test('of a dropped folder the Kairos files are read, and one without any is named', async ({ alone }, testInfo) => {
  const { page } = alone
  const folder = testInfo.outputPath('round')
  mkdirSync(join(folder, 'autumn', '__MACOSX'), { recursive: true })
  copyFileSync(join(siteFolder, 'sample.kairos'), join(folder, 'autumn', 'Mei.kairos'))
  writeFileSync(join(folder, 'autumn', '__MACOSX', '._Mei.kairos'), 'Mac OS X')
  writeFileSync(join(folder, 'notes.txt'), 'nothing')
  const other = testInfo.outputPath('holiday')
  mkdirSync(other)
  writeFileSync(join(other, 'beach.jpg'), 'sand')

  await dropFromDisk(page, folder, other)
  await expect(alone.preview.getByRole('rowheader', { name: 'round › autumn › Mei.kairos' })).toBeVisible()
  await expect(alone.preview.getByText(text('imports.error.folder', { name: 'holiday' }))).toBeVisible()
  await alone.takeIn()
  await expect(page.getByText('round › autumn › Mei.kairos').first()).toBeVisible()
})
