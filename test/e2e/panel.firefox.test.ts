import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateRecords } from '../../core/package/check/validate-records.ts'
import { openPackage } from '../../core/package/read/read-package.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('a page is captured with real keys, saved and exported, and is seen to arrive', async ({ firefox, pages }) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  await panel.page.keyboard.type('46')
  await panel.type(text('panel.note.label'), 'The prices come late.')
  await panel.save()
  await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
  // The panel has moved on to the next page by then, and its buttons with it.
  await panel.expectText(text('panel.empty.title'))
  await panel.expectText(text('panel.captured.unexported'))
  // Firefox lets nobody pick a folder.
  expect(await panel.page.evaluate(() => document.body.textContent)).not.toContain(text('backup.offer'))
  await panel.press(text('panel.export.export'))

  await expect.poll(firefox.downloads).toHaveLength(1)
  const [name] = await firefox.downloads()
  const file = new Blob([await readFile(join(firefox.downloadFolder, name!))])
  const { good, problems } = await readFileFrom(file)
  expect(problems).toEqual([])
  expect(good.pictures).toHaveLength(1)
  expect(good.observations).toEqual([expect.objectContaining({
    note: 'The prices come late.',
    page: { address: `${pages.url}pricing.html`, title: expect.stringContaining('Modern Business') },
    // The window is as wide as it was opened; its sidebar stands beside the page.
    context: expect.objectContaining({
      layout: 'desktop',
      widthWithoutPanel: 1500,
      browser: expect.stringMatching(/^Firefox \d+$/),
    }),
    ratings: [
      expect.objectContaining({ value: 4 }),
      expect.objectContaining({ value: 6 }),
      expect.objectContaining({ value: null, missing: 'not-rated' }),
    ],
  })])

  await panel.expectText(text('panel.captured.handedNow'))
  await panel.press(text('panel.export.notArrived'))
  await panel.expectText(text('panel.captured.unexported'))
  await panel.press(text('panel.export.options'))
  await panel.press(text('panel.export.checkedByKairos'))
  await panel.expectPressed(text('panel.export.checkedByKairos'))
  await panel.press(text('panel.export.export'))
  await panel.expectText(text('panel.captured.exportedNow'))
  await expect.poll(firefox.downloads).toHaveLength(2)
})

async function readFileFrom(file: Blob) {
  const opened = await openPackage(file)
  if (!opened.ok)
    throw new Error(opened.error.kind)
  return validateRecords(opened.value.lists, { has: () => false, criterion: () => undefined })
}
