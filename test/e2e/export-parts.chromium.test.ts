import type { Panel } from './support/panel.ts'
import { readFile } from 'node:fs/promises'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { expect, test } from './support/browser.ts'
import { text } from './support/texts.ts'

/** The notes of the observations in a file that the panel exports. */
async function exportedNotes(panel: Panel): Promise<string[]> {
  const file = new Blob([await readFile((await (await panel.export()).path()))])
  const entries = await new ZipReader(new BlobReader(file)).getEntries()
  const list = entries.find(({ filename }) => filename === 'records/observation.json')
  if (!list || list.directory)
    return []
  return (JSON.parse(await list.getData(new TextWriter())) as { note: string }[]).map(({ note }) => note).sort()
}

test('only what is new since the last export goes out where that is chosen, and the size is said before', async ({
  kairos,
  pages,
  scan,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, note: 'First' })
  expect(await exportedNotes(panel)).toEqual(['First'])

  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 2, note: 'Second' })
  await panel.page.getByRole('button', { name: text('panel.export.options') }).click()
  const size = panel.page.getByRole('status').filter({ hasText: 'about' })
  await expect(size).toContainText('2 observations in 1 file')
  await panel.page.getByRole('button', { name: text('panel.export.onlyNew') }).click()
  await expect(size).toContainText('1 observation in 1 file')
  await scan.look(panel.page, 'what to export')
  expect(await exportedNotes(panel)).toEqual(['Second'])
  await expect(panel.page.getByRole('button', { name: text('panel.export.onlyNew') })).toBeDisabled()
  await expect(size).toContainText('2 observations in 1 file')
  expect(await exportedNotes(panel)).toEqual(['First', 'Second'])
})
