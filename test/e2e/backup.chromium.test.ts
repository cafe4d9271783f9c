import type { Hand } from './support/hand.ts'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill, launchKairos } from './support/launch.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'
import { expect, filesIn, observationsIn, openWithFolder, press, said, test } from './support/with-folder.ts'

test('what is saved is in the folder as whole files, until that is stopped, and in another folder whole', async ({
  kairos,
  pages,
  site,
  folder,
  hand,
  scan,
}) => {
  const panel = await openWithFolder(kairos, hand, `${pages.url}pricing.html`, folder)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, note: 'First' })
  await expect.poll(() => observationsIn(folder)).toEqual([0, 1])
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 2, note: 'Second' })
  await expect.poll(() => observationsIn(folder)).toEqual([0, 1, 1])
  await expect(said(panel, 'copiedNow', folder)).toBeVisible()
  await scan.look(panel.page, 'a copy in a folder')
  expect(filesIn(folder)[2]).toMatch(/^Web shop, spring round - Mei - [\d-]{10} [\d.]{8} - 0003 - \w{8}\.kairos$/)
  await test.step('the site takes the files in', () => takeIn(kairos, site.url, folder))

  await kairos.page.goto(`${pages.url}contact.html`)
  await kairos.askForCapture()
  // What comes on the screen now would push an open menu away.
  await expect(panel.saveButton).toBeVisible()
  await test.step('copying stops, and is taken up again', () => stopAndGoOn(panel, hand, folder))
  await test.step('it goes into another folder whole', () => copyElsewhere(panel, hand))
})

async function takeIn(kairos: Kairos, siteAddress: string, folder: string): Promise<void> {
  const team = new Site(await kairos.context.newPage())
  await team.page.goto(siteAddress)
  await team.choose(filesIn(folder).toReversed().map(name => join(folder, name)))
  await team.takeIn()
  await team.openAudit('Web shop, spring round')
  for (const touchpoint of ['Pricing', 'FAQ'])
    await expect(team.touchpoint(touchpoint)).toBeVisible()
  await team.page.close()
}

async function chooseInMenu(panel: Panel, key: 'stop' | 'another'): Promise<void> {
  await press(panel, 'backup.menu')
  await panel.page.getByRole('menuitem', { name: text(`backup.${key}`) }).click()
}

async function stopAndGoOn(panel: Panel, hand: Hand, folder: string): Promise<void> {
  await chooseInMenu(panel, 'stop')
  await panel.describe({ touchpoint: 'Contact support', satisfaction: 4 })
  await expect(panel.page.getByRole('button', { name: text('backup.offer') })).toBeVisible()
  expect(await observationsIn(folder)).toEqual([0, 1, 1])
  await press(panel, 'backup.offer')
  hand.chooseFolder(folder)
  // Whoever stops it lets go of the folder: chosen again, it has all once more.
  await expect.poll(() => observationsIn(folder)).toEqual([0, 1, 1, 3])
}

async function copyElsewhere(panel: Panel, hand: Hand): Promise<void> {
  const another = mkdtempSync(join(tmpdir(), 'kairos-others-'))
  await chooseInMenu(panel, 'another')
  hand.chooseFolder(another)
  await expect(said(panel, 'copiedNow', another)).toBeVisible()
  expect(await observationsIn(another)).toEqual([3])
  rmSync(another, { recursive: true })
}

test('a browser that is ended in the middle of a part leaves none, and goes on after one click', async ({
  kairos,
  pages,
  folder,
  hand,
  profile,
  display,
}) => {
  const panel = await openWithFolder(kairos, hand, `${pages.url}pricing.html`, folder)
  await panel.page.evaluate(neverEnd)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect.poll(() => filesIn(folder).filter(name => name.endsWith('.kairos.tmp.crswap'))).toHaveLength(1)
  expect(filesIn(folder).filter(name => name.endsWith('.kairos'))).toHaveLength(1)
  await kill(kairos)
  expect(filesIn(folder)).toHaveLength(3)

  const again = await launchKairos(profile, display)
  await again.page.goto(`${pages.url}faq.html`)
  const reopened = await again.openPanel()
  await expect(said(reopened, 'notice.waiting.title', folder)).toBeVisible()
  await expect(reopened.page.getByText(text('backup.missing', { observations: '1 observation' }))).toBeVisible()
  await press(reopened, 'backup.allow')
  await expect(said(reopened, 'copiedNow', folder)).toBeVisible()
  expect(await observationsIn(folder)).toEqual([0, 1])
  await again.context.close()
})

test('two panels at once copy everything once, also of an audit whose title no file may have', async ({
  kairos,
  pages,
  folder,
  hand,
}) => {
  // Of tildes, joined emojis and slashes Chromium takes none.
  const panel = await openWithFolder(kairos, hand, `${pages.url}pricing.html`, folder, '~ 👨\u200D👩\u200D👧: shop/shop')
  const other = await kairos.openPanelInTab()
  await expect(said(other, 'copiedNow', folder)).toBeVisible()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await expect.poll(() => observationsIn(folder)).toEqual([0, 1])
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 4 })
  await expect.poll(() => observationsIn(folder)).toEqual([0, 1, 1])
  for (const each of [panel, other])
    await expect(said(each, 'copiedNow', folder)).toBeVisible()
  expect(await observationsIn(folder)).toEqual([0, 1, 1])
})

/** Runs in the panel: of what is written now the end never comes. */
function neverEnd(): void {
  const { createWritable } = FileSystemFileHandle.prototype
  Object.assign(FileSystemFileHandle.prototype, {
    async createWritable(this: FileSystemFileHandle) {
      const real = await createWritable.call(this)
      return new WritableStream({ write: chunk => real.write(chunk), close: () => new Promise(() => {}) })
    },
  })
}
