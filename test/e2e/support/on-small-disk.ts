import type { SmallDisk } from './small-disk.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from './firefox.ts'
import { mountSmallDisk } from './small-disk.ts'

/** The browser's profile and little more fit on it. */
const megabytes = 100

/** A small disk; where nobody may mount one, the test is skipped and says so. */
export function diskOrSkip(): SmallDisk {
  try {
    return mountSmallDisk(megabytes)
  }
  catch (error) {
    test.skip(true, `SKIPPED, THE FULL DISK WAS NOT TRIED: no small disk can be mounted here. ${error}`)
    throw error
  }
}

/** Firefox with its profile on a small disk. */
export const firefoxOnSmallDisk = test.extend<{ disk: SmallDisk }>({
  disk: async ({}, use) => {
    const disk = diskOrSkip()
    await use(disk)
    disk.unmount()
  },
  profile: async ({ disk }, use) => {
    const folder = join(disk.folder, 'profile')
    mkdirSync(folder)
    await use(folder)
  },
})
