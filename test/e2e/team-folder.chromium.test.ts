import type { BrowserContext, Page, TestInfo } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { mkdirSync, openAsBlob, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleName } from '../../site/sample/sample.ts'
import { recordsIn, tampered } from '../support/tamper.ts'
import { test as base, expect } from './support/browser.ts'
import { siteFolder } from './support/folders.ts'
import { launchSiteBrowser } from './support/site-browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

interface Fixtures {
  /** Starts the browser that has the profile. */
  start: () => Promise<BrowserContext>
}

const test = base.extend<Fixtures>({
  start: async ({ profile }, use) => {
    const started: BrowserContext[] = []
    await use(async () => {
      const context = await launchSiteBrowser(profile)
      started.push(context)
      return context
    })
    await Promise.all(started.map(context => context.close()))
  },
})

/** A folder of the disk, as a cloud drive or Syncthing keeps it. */
function newFolder(testInfo: TestInfo): string {
  const folder = testInfo.outputPath('Team')
  mkdirSync(folder, { recursive: true })
  return folder
}

const sample = () => openAsBlob(join(siteFolder, sampleName))

/** The sample's first observation as an auditor changed it, alone with what it rests on: what one copy is. */
async function partWith(note: string, revision: number): Promise<Buffer> {
  const file = await sample()
  const [first] = await recordsIn(file, 'observation')
  const changed = { ...first, note, revision, updatedAt: `2026-06-0${revision}T10:00:00.000Z` }
  const part = await tampered(file, { 'records/observation.json': [changed] })
  return Buffer.from(await part.arrayBuffer())
}

/** Puts files into a folder in the folder, all of a sudden, as sync programs do with what they have whole. */
function arrive(folder: string, name: string, files: Record<string, Buffer>): void {
  const aside = `${folder} aside`
  mkdirSync(aside)
  for (const [file, bytes] of Object.entries(files))
    writeFileSync(join(aside, file), bytes)
  renameSync(aside, join(folder, name))
}

const line = (page: Page) => new Site(page).teamFolder

test('a team\'s files come in through a folder: asked at first, by themselves on the map, with a way back', async ({
  start,
  site: { url },
}, testInfo) => {
  const folder = newFolder(testInfo)
  const page = await (await start()).newPage()
  await page.goto(url)
  const site = new Site(page)
  writeFileSync(join(folder, 'Mei.kairos'), Buffer.from(await (await sample()).arrayBuffer()))
  await site.openTeamFolder(folder)
  await expect(line(page)).toContainText('1 new file from 5 auditors')
  await site.takeInTeamFolder()

  await page.getByRole('link', { name: /^Open Sample/ }).click()
  await expect(site.touchpoint('.+').first()).toBeVisible()
  arrive(folder, 'autumn', {
    'Ben.kairos': await partWith('Ben was here', 2),
    'Ben, later.kairos': await partWith('Ben was here again', 3),
  })
  const message = page.getByRole('status').filter({ hasText: '2 files came in from “Team”' })
  await expect(message).toBeVisible()
  await message.getByRole('button', { name: text('common.action.undo') }).click()
  await page.goto(`${url}#/`)
  await expect(line(page)).toContainText('2 files were taken back')
  await page.getByRole('link', { name: text('library.history.title') }).click()
  for (const name of ['Ben.kairos', 'Ben, later.kairos'])
    await expect(page.getByText(`Taken back: Opened Team › autumn › ${name}`)).toBeVisible()
})

test('a file that a cloud drive writes in place is waited for', async ({ start, site: { url } }, testInfo) => {
  const folder = newFolder(testInfo)
  const page = await (await start()).newPage()
  await page.goto(url)
  await new Site(page).openTeamFolder(folder)
  await expect(line(page)).toContainText(text('teamFolder.empty'))
  const bytes = await partWith('Slowly', 2)
  writeFileSync(join(folder, 'Mei.kairos'), bytes.subarray(0, 100_000))
  await expect(line(page)).toContainText('1 file cannot be read yet')
  writeFileSync(join(folder, 'Mei.kairos'), bytes)
  await expect(line(page)).toContainText('1 new file from 1 auditor')
  await expect(line(page)).not.toContainText('cannot be read')
})

test('after a restart the folder waits for a click, and one that was moved away is said to be gone', async ({
  start,
  site: { url },
}, testInfo) => {
  const folder = newFolder(testInfo)
  const before = await start()
  const page = await before.newPage()
  await page.goto(url)
  await new Site(page).openTeamFolder(folder)
  await expect(line(page)).toContainText(text('teamFolder.empty'))
  renameSync(folder, `${folder}, moved`)
  await expect(line(page)).toContainText(text('teamFolder.state.gone', { name: 'Team' }))
  renameSync(`${folder}, moved`, folder)
  await line(page).getByRole('button', { name: text('teamFolder.lookAgain') }).click()
  await expect(line(page)).toContainText(text('teamFolder.empty'))

  await before.close()
  const again = await (await start()).newPage()
  await again.goto(url)
  await expect(line(again)).toContainText(text('teamFolder.state.prompt', { name: 'Team' }))
  await expect(line(again).getByRole('button', { name: text('teamFolder.allow') })).toBeVisible()
})
