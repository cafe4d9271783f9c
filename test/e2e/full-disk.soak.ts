import type { Kairos } from './support/launch.ts'
import type { SmallDisk } from './support/small-disk.ts'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from './support/browser.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { launchKairos } from './support/launch.ts'
import { diskOrSkip, firefoxOnSmallDisk } from './support/on-small-disk.ts'
import { Panel } from './support/panel.ts'
import { text } from './support/texts.ts'

/** So often in Chromium: it throws its store away in some of them. */
const rounds = 10

const [before, during, after] = ['Typed before.', 'Typed on a full disk.', 'And more.']
const typed = [before, during, after].join(' ')

/** What came of a round: the store was kept, or the browser threw it away and Kairos said so. */
type Outcome = 'kept' | 'lost'

test(`what is typed on a full disk is there and can be saved once there is room, ${rounds} times in Chromium`, async ({
  pages,
}) => {
  test.setTimeout(rounds * 90_000)
  const outcomes: Outcome[] = []
  for (let round = 0; round < rounds; round++)
    outcomes.push(await fillAndFree(pages.url, round % 2 === 0))
  const lost = outcomes.filter(outcome => outcome === 'lost').length
  process.stdout.write(`Full disk in Chromium: ${rounds} rounds, ${lost} stores thrown away, all of them told of.\n`)
})

/** @param isReloaded whether the panel is closed and opened again while the disk is full */
async function fillAndFree(pages: string, isReloaded: boolean): Promise<Outcome> {
  const disk = diskOrSkip()
  const kairos = await launchKairos(join(disk.folder, 'profile'), null)
  try {
    const panel = await describeOne(kairos, pages)
    await typeOnFullDisk(panel, disk)
    if (isReloaded)
      await panel.page.reload()
    disk.free()
    return await saveAll(panel)
  }
  finally {
    await kairos.context.close()
    disk.unmount()
  }
}

/** One observation is saved, and another one begun. */
async function describeOne(kairos: Kairos, pages: string): Promise<Panel> {
  await kairos.page.goto(`${pages}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await kairos.page.goto(`${pages}faq.html`)
  await kairos.askForCapture()
  await expect(panel.page.getByText('faq.html')).toBeVisible()
  await panel.note.fill(before)
  return new Panel(panel.page)
}

async function typeOnFullDisk(panel: Panel, disk: SmallDisk): Promise<void> {
  const untaken = panel.page.getByRole('alert')
  for (const note of [`${before} ${during}`, typed]) {
    disk.fill()
    await panel.note.fill(note)
    await expect(untaken).toBeVisible()
  }
}

/** The panel lives again by itself: all that was typed is there and is saved. */
async function saveAll(panel: Panel): Promise<Outcome> {
  const lost = panel.page.getByText(text('common.lost.title'))
  await expect(lost.or(panel.captured.first()).first()).toBeVisible({ timeout: 30_000 })
  for (const place of ['disk', 'memory', 'screen'])
    await expect(panel.page.getByText(text(`panel.notice.untaken.${place}`))).toBeHidden({ timeout: 30_000 })
  const isLost = await lost.isVisible()
  if (isLost)
    await panel.setUp()
  await expect(panel.note).toHaveValue(typed)
  await panel.choose('FAQ')
  await panel.save('FAQ')
  await expect(panel.captured).toHaveCount(isLost ? 1 : 2)
  return isLost ? 'lost' : 'kept'
}

test('a store that Chromium deletes because it is damaged is told of', async ({ profile, pages }) => {
  const kairos = await launchKairos(profile, null)
  const { page } = await describeOne(kairos, pages.url)
  await expect.poll(() => page.evaluate(isRemembered)).toBe(true)
  await kairos.context.close()
  damageStore(profile)
  const again = await launchKairos(profile, null)
  await again.page.goto(`${pages.url}pricing.html`)
  const panel = await again.openPanel()
  await expect(panel.page.getByText(text('common.lost.title'))).toBeVisible()
  await again.context.close()
})

/** Runs in the panel: whether it is known beside the store that there is an observation. */
async function isRemembered(): Promise<boolean> {
  const { store } = await chrome.storage.local.get(null) as { store?: { current: { observations: number } } }
  return store?.current.observations === 1
}

/** Makes the list of what belongs to the store unreadable, as a full disk may. */
function damageStore(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB')
  const stores = readdirSync(folder).filter(name => name.startsWith('chrome-extension_') && name.endsWith('.leveldb'))
  for (const store of stores) {
    for (const name of readdirSync(join(folder, store)).filter(name => name.startsWith('MANIFEST')))
      writeFileSync(join(folder, store, name), 'damaged')
  }
}

firefoxOnSmallDisk('what is typed on a full disk is there and can be saved once there is room, in Firefox', async ({
  firefox,
  disk,
  pages,
}) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  const note = text('panel.note.label')
  await panel.type(note, before)
  for (const more of [` ${during}`, ` ${after}`]) {
    disk.fill()
    await panel.type(note, more)
    await expect.poll(() => panel.page.$eval('[role=alert] h2', element => element.textContent)).toBeTruthy()
  }
  disk.free()
  await expect.poll(() => panel.page.$('[role=alert]'), { timeout: 30_000 }).toBeNull()
  expect(await panel.page.$eval('textarea', field => field.value)).toBe(typed)
  await panel.save()
  await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
})
