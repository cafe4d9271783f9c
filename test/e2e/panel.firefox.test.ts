import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateRecords } from '../../core/package/check/validate-records.ts'
import { openPackage } from '../../core/package/read/read-package.ts'
import { axeComplaints } from './support/axe-complaints.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { copyFirst } from './support/copy-first.ts'
import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('a page is captured with real keys, saved and exported, seen to arrive, and all is deleted', async ({
  firefox,
  pages,
}) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  const look = async (state: string) => expect.soft(await axeComplaints(panel.anyPage), state).toEqual([])
  const exportAll = async (downloads: number) => {
    await panel.press(text('panel.export.export'))
    await expect.poll(firefox.downloads).toHaveLength(downloads)
  }

  await test.step('a page is saved and exported', async () => {
    await panel.page.keyboard.type('46')
    await panel.type(text('panel.note.label'), 'The prices come late.')
    await look('a captured page')
    await panel.save()
    await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
    // The panel has moved on to the next page by then, and its buttons with it.
    await panel.expectText(text('panel.empty.title'))
    await panel.expectText(text('panel.captured.unexported'))
    await look('nothing to describe')
    // Firefox lets nobody pick a folder.
    expect(await panel.page.evaluate(() => document.body.textContent)).not.toContain(text('backup.offer'))
    await exportAll(1)
    const [name] = await firefox.downloads()
    await expectOnePage(new Blob([await readFile(join(firefox.downloadFolder, name!))]), `${pages.url}pricing.html`)
  })

  await test.step('the export is seen to arrive', async () => {
    await panel.expectText(text('panel.captured.handedNow'))
    await panel.press(text('panel.export.notArrived'))
    await panel.expectText(text('panel.captured.unexported'))
    await panel.press(text('panel.export.options'))
    await panel.press(text('panel.export.checkedByKairos'))
    await panel.expectPressed(text('panel.export.checkedByKairos'))
    await look('the ways to export')
    await exportAll(2)
    await panel.expectText(text('panel.captured.exportedNow'))
  })

  await test.step('twenty more ask to be exported', async () => {
    await panel.page.evaluate(copyFirst, 20)
    await panel.reload()
    await panel.expectText(text('backup.reminder.title', { n: 20 }))
    await look('a reminder to export')
    await exportAll(3)
    await panel.expectNoText(text('backup.reminder.title', { n: 20 }))
  })

  await test.step('all goes out as a file, and then all is deleted', async () => {
    const options = await firefox.openOptions()
    expect.soft(await axeComplaints(options.anyPage), 'the options').toEqual([])
    await options.press('Export')
    await expect.poll(firefox.downloads).toHaveLength(4)
    await options.press(text('options.delete.open'))
    await options.press(text('options.delete.confirm'))
    await options.expectText(text('options.delete.done'))
    await options.expectText('no audits, no observations, no screenshots')
    await panel.expectText(text('newAudit.heading'))
    await look('a new audit')
  })
})

async function expectOnePage(file: Blob, address: string): Promise<void> {
  const opened = await openPackage(file)
  if (!opened.ok)
    throw new Error(opened.error.kind)
  const { good, problems } = validateRecords(opened.value.lists, { has: () => false, criterion: () => undefined })
  expect(problems).toEqual([])
  expect(good.pictures).toHaveLength(1)
  expect(good.observations).toEqual([expect.objectContaining({
    note: 'The prices come late.',
    page: { address, title: expect.stringContaining('Modern Business') },
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
}
