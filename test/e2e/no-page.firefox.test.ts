import type { FirefoxPanel } from './support/firefox-panel.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPackage } from '../../core/package/read/read-package.ts'
import { cameraOwner, cameraPicture } from '../support/camera-picture.ts'
import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('a photo becomes an observation of no page, upright and without what the camera wrote', async ({ firefox }) => {
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  await drop(panel, cameraPicture(await drawPhoto(panel)))
  await panel.expectText(text('panel.page.none'))
  await panel.type(text('panel.touchpoint.label'), 'Welcome e-mail')
  await panel.page.keyboard.press('Enter')
  await panel.type(text('panel.tags.add'), 'parcel')
  await panel.page.keyboard.press('Enter')
  await panel.save()
  await panel.expectText(text('panel.captured.unexported'))
  await panel.press(text('panel.export.export'))

  await expect.poll(firefox.downloads).toHaveLength(1)
  const [name] = await firefox.downloads()
  const bytes = await readFile(join(firefox.downloadFolder, name!))
  const opened = await openPackage(new Blob([bytes]))
  if (!opened.ok)
    throw new Error(opened.error.kind)
  expect(opened.value.lists.observation).toEqual([expect.objectContaining({ page: null, tags: ['parcel'] })])
  expect(opened.value.lists.picture).toEqual([expect.objectContaining({ width: 20, height: 300, type: 'image/jpeg' })])
  // Pictures lie in the archive as they are.
  expect(bytes.toString('latin1')).not.toContain(cameraOwner)
})

async function drawPhoto({ page }: FirefoxPanel): Promise<Uint8Array> {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 20)
    canvas.getContext('2d')!.fillRect(0, 0, 150, 20)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())]
  })
  return Uint8Array.from(drawn)
}

/** Firefox's driver drops no real files: the event is of our own, and what it carries is Firefox's. */
async function drop({ page }: FirefoxPanel, bytes: Uint8Array): Promise<void> {
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'parcel.jpg', { type: 'image/jpeg' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, [...bytes])
}
