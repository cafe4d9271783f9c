import type { Locator } from '@playwright/test'
import type { Hand } from './hand.ts'
import type { Kairos } from './launch.ts'
import type { Panel } from './panel.ts'
import type { SmallDisk } from './small-disk.ts'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackage } from '../../../core/package/read/read-package.ts'
import { test as base, expect } from './browser.ts'
import { handAt } from './hand.ts'
import { diskOrSkip } from './on-small-disk.ts'
import { text } from './texts.ts'

interface Fixtures {
  /** A folder of the disk. */
  folder: string
  /** A folder on a disk of its own. */
  disk: SmallDisk
  hand: Hand
}

/** A real window, a hand at it, and a folder of the disk that it can choose in the browser's own dialog. */
export const test = base.extend<Fixtures>({
  realWindow: true,
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kairos-copies-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  disk: async ({}, use) => {
    const disk = diskOrSkip()
    await use(disk)
    disk.unmount()
  },
  hand: async ({ display }, use) => use(handAt(display)),
})

export { expect }

/** The names of all that is in a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder).sort()
}

/** How many observations each of a folder's parts has; fails where one is not whole. */
export async function observationsIn(folder: string): Promise<number[]> {
  const parts = filesIn(folder).filter(name => name.endsWith('.kairos'))
  return Promise.all(parts.map(async (name) => {
    const opened = await openPackage(new Blob([readFileSync(join(folder, name))]))
    if (!opened.ok)
      throw new Error(`${name}: ${opened.error.kind}`)
    await opened.value.archive.close()
    return opened.value.lists.observation?.length ?? 0
  }))
}

/** What the panel says of the copy in a folder. */
export function said({ page }: Panel, key: string, folder: string): Locator {
  return page.getByText(text(`backup.${key}`, { folder: folder.split('/').at(-1)! }), { exact: true })
}

export async function press({ page }: Panel, key: string): Promise<void> {
  await page.getByRole('button', { name: text(key), exact: true }).click()
}

/** The panel with its set-up done, and with a folder chosen that has all there is. */
export async function openWithFolder(
  kairos: Kairos,
  hand: Hand,
  address: string,
  folder: string,
  title?: string,
): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp('Mei', title)
  await press(panel, 'backup.offer')
  hand.chooseFolder(folder)
  await expect(said(panel, 'copiedNow', folder)).toBeVisible()
  return panel
}
