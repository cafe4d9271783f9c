import type { Page } from '@playwright/test'
import type { Panel } from './support/panel.ts'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateRecords } from '../../core/package/check/validate-records.ts'
import { openPackage } from '../../core/package/read/read-package.ts'
import { readPictures } from '../../core/package/read/read-pictures.ts'
import { cameraOwner, cameraPicture } from '../support/camera-picture.ts'
import { expect, test } from './support/browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

const title = 'Web shop, spring round'
const takenAt = new Date('2025-11-20T08:30:00.000Z')

test('a call and pictures of a parcel are observed, exported and seen on the site', async ({
  kairos,
  pages,
  site: siteAddress,
  profile,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp('Mei', title)
  await expect(panel.saveButton).toBeVisible()

  await observeCall(panel)
  const photos = await writePhotos(kairos.page, profile)
  await observeParcel(panel, photos)
  const path = await (await panel.export()).path()
  await expectInFile(path)

  const site = new Site(await kairos.context.newPage())
  await site.page.goto(siteAddress.url)
  await site.choose(path)
  await site.takeIn()
  await site.openAudit(title)
  await expectOnSite(site)
})

test('pictures are pasted into an observation, chosen by the keyboard, put into one and taken back', async ({
  kairos,
  pages,
  profile,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  const { page } = panel
  const [words] = text('panel.header.toDescribe', { n: '@' }).split(' | ')
  const waiting = (n: number) => page.getByRole('button', { name: words!.replace('@', String(n)) })
  const pictures = page.getByRole('region', { name: text('panel.evidence.label'), exact: true }).getByRole('img')
  await panel.setUp('Mei', title)
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { name: text('panel.page.none') })).toBeVisible()
  await copyPicture(page)
  await page.keyboard.press('Control+v')
  await expect(pictures).toHaveCount(1)
  await expect(waiting(1)).toBeVisible()

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: text('panel.pictures.choose') }).press('Enter')
  await (await chooser).setFiles((await writePhotos(kairos.page, profile)).slice(0, 2))
  await expect(waiting(3)).toBeVisible()
  await page.getByRole('button', { name: text('panel.pictures.join', { n: 2 }) }).click()
  await expect(pictures).toHaveCount(2)
  await expect(waiting(2)).toBeVisible()
  await page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(pictures).toHaveCount(1)
  await expect(waiting(1)).toBeVisible()
})

/** As another program leaves it on the clipboard. */
async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')!.fillRect(0, 0, 20, 30)
    const picture = await canvas.convertToBlob({ type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  })
}

/** One key begins it; it is of another channel than its touchpoint, and tagged. */
async function observeCall(panel: Panel): Promise<void> {
  const { page } = panel
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { name: text('panel.page.none') })).toBeVisible()
  await expect(panel.layout).toHaveCount(0)
  await panel.choose('Chat with sales')
  const channel = text('panel.channel.label', { channel: text('common.channel.chat') })
  await page.getByRole('button', { name: channel }).click()
  await page.getByRole('menuitemradio', { name: text('common.channel.phone') }).click()
  await page.keyboard.press('2')
  await page.keyboard.press('Shift+#')
  await page.keyboard.type('long wait')
  await page.keyboard.press('Enter')
  await panel.note.fill('Nobody answered for ten minutes.')
  await panel.save('Chat with sales')
}

/** A photo that was held upright, another one, and what is no picture. */
async function writePhotos(page: Page, folder: string): Promise<string[]> {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4_032, 3_024)
    canvas.getContext('2d')!.fillRect(0, 0, 2_016, 3_024)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())]
  })
  const files = {
    'parcel-1.jpg': cameraPicture(Uint8Array.from(drawn)),
    'parcel-2.jpg': Uint8Array.from(drawn),
    'invoice.pdf': new TextEncoder().encode('%PDF-1.7\n'),
    'broken.jpg': Uint8Array.from(drawn.slice(0, 4_000)),
  }
  return Object.entries(files).map(([name, bytes], index) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const time = new Date(takenAt.getTime() + index * 60_000)
    utimesSync(path, time, time)
    return path
  })
}

/** The pictures that are dropped wait at the chosen touchpoint, and are described one after the other. */
async function observeParcel(panel: Panel, photos: string[]): Promise<void> {
  const { page } = panel
  await panel.choose('Welcome e-mail')
  await drop(page, photos)
  await expect(page.getByText(text('panel.pictures.fault.pdf'))).toBeVisible()
  await expect(page.getByText(text('panel.pictures.fault.broken'))).toBeVisible()
  await expect(page.getByText(text('panel.pictures.dated'))).toBeVisible()
  await expect(page.getByRole('img', { name: text('panel.pictures.first') })).toBeVisible()
  await panel.value('Satisfaction', 4).click()
  await panel.save('Welcome e-mail')
  await panel.value('Satisfaction', 3).click()
  await panel.save('Welcome e-mail')
  await expect(panel.captured).toHaveCount(3)
}

/** As the desktop drops real files on the panel. */
async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const event = { x: 150, y: 400, data: { items: [], files, dragOperationsMask: 1 } }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...event })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...event })
  await expect(page.getByText(text('panel.pictures.dropAt', { name: 'Welcome e-mail' }))).toBeVisible()
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...event })
  await session.detach()
}

async function expectInFile(path: string): Promise<void> {
  const opened = await openPackage(new Blob([readFileSync(path)]))
  if (!opened.ok)
    throw new Error(opened.error.kind)
  const { lists, archive } = opened.value
  const { good, problems } = validateRecords(lists, { has: () => false, criterion: () => undefined })
  expect(problems).toEqual([])
  const times = [takenAt, new Date(takenAt.getTime() + 60_000)].map(time => time.toISOString())
  expect(good.observations.toSorted((a, b) => a.observedAt < b.observedAt ? -1 : 1)).toEqual([
    expect.objectContaining({ page: null, observedAt: times[0], channel: null }),
    expect.objectContaining({ page: null, observedAt: times[1], channel: null }),
    expect.objectContaining({ page: null, evidence: [], channel: 'phone', tags: ['long wait'] }),
  ])
  expect(good.pictures.map(({ width, height }) => [width, height]).toSorted()).toEqual([[1_936, 2_582], [2_582, 1_936]])
  for await (const read of readPictures(archive, good.pictures)) {
    for (const { file } of read) {
      const bytes = file.ok ? await file.value.text() : ''
      expect(bytes.length).toBeGreaterThan(1_000)
      expect(bytes).not.toContain(cameraOwner)
    }
  }
}

async function expectOnSite(site: Site): Promise<void> {
  const { page } = site
  const drawer = page.getByRole('dialog')
  await site.touchpoint('Chat with sales').click()
  await expect(drawer.getByTestId('channel')).toHaveText(text('common.channel.phone'))
  await expect(drawer.getByText(text('map.evidence.noPage'))).toBeVisible()
  await expect(drawer.getByText('long wait')).toBeVisible()
  await page.keyboard.press('Escape')
  await site.touchpoint('Welcome e-mail').click()
  await expect(drawer.getByTestId('channel')).toHaveText([text('common.channel.email'), text('common.channel.email')])
  const enlarge = text('map.evidence.enlarge', { n: 1, title: 'Welcome e-mail' })
  await drawer.getByRole('button', { name: enlarge }).first().click()
  const picture = page.getByRole('img', { name: text('map.evidence.enlarged', { title: 'Welcome e-mail' }) })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_936)
}
