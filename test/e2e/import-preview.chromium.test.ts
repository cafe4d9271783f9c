import type { Locator, Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleName } from '../../site/sample/sample.ts'
import { recordsIn, tampered } from '../support/tamper.ts'
import { expect } from './support/browser.ts'
import { siteFolder } from './support/folders.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const sample = async () => new Blob([await readFile(join(siteFolder, sampleName))])

/** The sample as it would be after one auditor changed the first observation once more. */
async function edited(note: string, updatedAt: string): Promise<Blob> {
  const file = await sample()
  const [first, ...others] = await recordsIn(file, 'observation')
  const changed = { ...first, note, updatedAt, revision: first.revision + 1 }
  return tampered(file, { 'records/observation.json': [changed, ...others] })
}

async function given(name: string, file: Blob) {
  return { name, mimeType: '', buffer: Buffer.from(await file.arrayBuffer()) }
}

/** How many rows a table of the store has. */
async function rowsIn(page: Page, table: string): Promise<number> {
  return page.evaluate(table => new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction(table).objectStore(table).count()
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  }), table)
}

/** What a table says of a file. */
function fileIn(region: Locator, name: string): Locator {
  return region.getByRole('rowgroup').filter({ has: region.page().getByRole('rowheader').filter({ hasText: name }) })
}

test('a preview says what each of several files would do, and does it, as chosen, only once it is agreed to', async ({
  alone,
  scan,
}) => {
  const { page, preview } = alone
  await alone.choose([
    await given('anna.kairos', await edited('Anna', '2026-06-01T10:00:00.000Z')),
    await given('ben.kairos', await edited('Ben', '2026-06-01T11:00:00.000Z')),
  ])
  const anna = fileIn(preview, 'anna.kairos')
  const ben = fileIn(preview, 'ben.kairos')
  await expect(anna).toContainText('75 observations')
  const conflicts = await preview.getByRole('columnheader', { name: 'in conflict, the file’s wins' }).count()
  expect(conflicts).toBe(1)
  await expect(ben.getByRole('row', { name: 'Note Anna Ben' })).toBeVisible()
  await scan.lookInEach(page, 'a preview')
  await ben.getByRole('radio', { name: 'Here' }).check()
  expect(await rowsIn(page, 'observation')).toBe(0)
  await alone.takeIn()
  const report = page.getByRole('region', { name: text('imports.report.title') })
  await expect(fileIn(report, 'ben.kairos').getByRole('radio', { name: 'Here' })).toBeChecked()
  expect(await rowsIn(page, 'observation')).toBe(75)
})

test('a file is left out, a locked one is opened with its passphrase, and others may join', async ({ alone }) => {
  const { page, preview } = alone
  await alone.choose([
    await given('notes.pdf', new Blob(['%PDF-1.7'])),
    await given('locked.kairos', await tampered(await sample(), {}, 'long secret')),
  ])
  await preview.getByRole('button', { name: text('imports.preview.leaveOut', { name: 'notes.pdf' }) }).click()
  await expect(preview.getByRole('rowheader')).toHaveCount(1)
  const passphrase = preview.getByLabel(text('imports.unlock.label'))
  await passphrase.fill('long')
  await passphrase.press('Enter')
  await expect(preview.getByRole('alert')).toHaveText(text('imports.unlock.wrong'))
  await expect(passphrase).toBeFocused()
  await passphrase.fill('long secret')
  await passphrase.press('Enter')
  await expect(preview).toContainText('75 observations')
  await alone.choose(await given('ben.kairos', await edited('Ben', '2026-06-01T11:00:00.000Z')))
  await expect(preview.getByRole('columnheader', { name: text('imports.outcome.updated') })).toBeVisible()
  await alone.takeIn()
  await expect(page.getByRole('link', { name: /^Open Sample/ })).toBeVisible()
})

test('given up, a preview leaves nothing behind, and the next one is there at once', async ({ alone }) => {
  const { page, preview } = alone
  await alone.choose(await given('anna.kairos', await sample()))
  await expect(preview).toContainText('75 observations')
  expect(await rowsIn(page, 'pictureFiles')).toBe(45)
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: text('imports.preview.giveUpConfirm') }).click()
  await expect(page.getByText(text('library.empty.title'))).toBeVisible()
  await expect.poll(() => rowsIn(page, 'pictureFiles')).toBe(0)
  await alone.choose(await given('anna.kairos', await sample()))
  await alone.takeIn()
  await expect(page.getByRole('link', { name: /^Open Sample/ })).toBeVisible()
})

test('another tab waits until this one has decided, and says so', async ({ alone }) => {
  const { page, preview } = alone
  await alone.choose(await given('anna.kairos', await sample()))
  await expect(preview).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(other.getByText(text('imports.reading.waiting'))).toBeVisible()
  await page.getByRole('button', { name: text('common.action.cancel') }).click()
  await expect(other.getByRole('figure')).toBeVisible()
})
