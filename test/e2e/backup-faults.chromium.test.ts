import { renameSync } from 'node:fs'
import { expect, filesIn, observationsIn, openWithFolder, press, said, test } from './support/with-folder.ts'

test('a folder that is gone is told of, and has all once it is back', async ({ kairos, pages, folder, hand, scan }) => {
  const panel = await openWithFolder(kairos, hand, `${pages.url}pricing.html`, folder)
  renameSync(folder, `${folder} away`)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect(said(panel, 'notice.gone.title', folder)).toBeVisible()
  await expect(panel.captured).toHaveCount(1)
  await scan.look(panel.page, 'a copy that cannot be made')
  renameSync(`${folder} away`, folder)
  await press(panel, 'backup.again')
  await expect(said(panel, 'copiedNow', folder)).toBeVisible()
  expect(await observationsIn(folder)).toEqual([0, 1])
})

test('a disk that is full or read-only is told of, and has all once it is neither', async ({
  kairos,
  pages,
  disk,
  hand,
}) => {
  const panel = await openWithFolder(kairos, hand, `${pages.url}pricing.html`, disk.folder)
  disk.fill()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect(said(panel, 'notice.full.title', disk.folder)).toBeVisible()
  expect(filesIn(disk.folder)).toHaveLength(2)
  disk.free()
  await press(panel, 'backup.again')
  await expect(said(panel, 'copiedNow', disk.folder)).toBeVisible()
  expect(await observationsIn(disk.folder)).toEqual([0, 1])

  disk.setReadOnly(true)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 2 })
  await expect(said(panel, 'notice.read-only.title', disk.folder)).toBeVisible()
  await expect(panel.captured).toHaveCount(2)
  disk.setReadOnly(false)
  await press(panel, 'backup.again')
  await expect(said(panel, 'copiedNow', disk.folder)).toBeVisible()
  expect(await observationsIn(disk.folder)).toEqual([0, 1, 1])
})
