import type { Download, Page } from '@playwright/test'
import type { Picture } from '../../core/journey/picture.ts'
import type { Panel } from './support/panel.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPackage } from '../../core/package/read/read-package.ts'
import { readPictures } from '../../core/package/read/read-pictures.ts'
import { looksOf } from './support/picture-pixels.ts'
import { Site } from './support/site.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'
import { expect, filesIn, observationsIn, openWithFolder, test } from './support/with-folder.ts'

const title = 'Web shop, spring round'
const passphrase = 'correct horse 長 battery'

test('what is covered is in none of the files that go out: copies, all audits, locked, and the site\'s own', async ({
  kairos,
  admin,
  site,
  folder,
  hand,
}) => {
  const panel = await openWithFolder(kairos, hand, `${admin.url}production/invoice.html`, folder)
  await expect.poll(async () => (await newestDraft(panel.page))?.draft.pictures.length).toBe(1)
  const covered = (await newestDraft(panel.page))!.draft.pictures[0]!
  await panel.describe({ touchpoint: 'Order confirmation', satisfaction: 4 })
  await expect.poll(() => observationsIn(folder)).toEqual([0, 1])

  const copies = filesIn(folder).map(name => join(folder, name))
  await expectCovered(panel.page, covered, await Promise.all(copies.map(copy => readFile(copy))))
  await expectCovered(panel.page, covered, [await exportAll(panel)])
  await expectCovered(panel.page, covered, [await exportLocked(panel)])

  const team = new Site(await kairos.context.newPage())
  await team.page.goto(site.url)
  await team.choose(copies)
  await team.takeIn()
  await team.openAudit(title)
  await expectCovered(panel.page, covered, [await share(team.page)])
})

/** Of files that have one picture in all, none of what is covered in it. */
async function expectCovered(page: Page, { redactions, width }: Picture, files: Buffer[]): Promise<void> {
  expect(redactions.map(({ kind }) => kind).sort()).toEqual(['email', 'payment'])
  const pictures = (await Promise.all(files.map(picturesIn))).flat()
  expect(pictures).toHaveLength(1)
  // Packing blurs the edges.
  const inner = redactions.map(({ x, y, width, height }) =>
    ({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 }))
  const dark = redactions.map(() => ({ isPaintedOver: true, hasLight: false }))
  expect(await looksOf(page, pictures[0]!, inner, width)).toEqual(dark)
}

async function picturesIn(file: Buffer): Promise<Buffer[]> {
  const opened = await openPackage(new Blob([new Uint8Array(file)]), { passphrase })
  if (!opened.ok)
    throw new Error(opened.error.kind)
  const found: Buffer[] = []
  for await (const read of readPictures(opened.value.archive, (opened.value.lists.picture ?? []) as Picture[])) {
    for (const { file } of read) {
      if (!file.ok)
        throw new Error(file.error)
      found.push(Buffer.from(await file.value.arrayBuffer()))
    }
  }
  await opened.value.archive.close()
  return found
}

const bytesOf = async (download: Promise<Download>) => readFile(await (await download).path())

/** All audits, from the page of options. */
async function exportAll({ page }: Panel): Promise<Buffer> {
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name: text('common.app.options'), exact: true }).click()
  const options = await opened
  const download = options.waitForEvent('download')
  await options.getByRole('button', { name: /^Export / }).click()
  const bytes = await bytesOf(download)
  await options.close()
  return bytes
}

async function exportLocked({ page }: Panel): Promise<Buffer> {
  await page.getByRole('button', { name: text('panel.export.options') }).click()
  const field = page.getByLabel(text('common.passphrase.label'))
  await field.fill(passphrase)
  const download = page.waitForEvent('download')
  await field.press('Enter')
  return bytesOf(download)
}

/** An audit's file, as the site hands it out. */
async function share(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: text('map.share') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: text('share.file.save') }).click()
  return bytesOf(download)
}
