import type { Kairos } from './launch.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { launchKairos } from './launch.ts'
import { test as base } from './served.ts'

interface Fixtures {
  /** A real window on a real display, with real keys; or none, with a real toolbar click. */
  realWindow: boolean
  /** A folder that a browser's profile can live in. */
  profile: string
  kairos: Kairos
}

export const test = base.extend<Fixtures>({
  realWindow: [false, { option: true }],
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kairos-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  kairos: async ({ realWindow, profile, display }, use) => {
    const kairos = await launchKairos(profile, realWindow ? display : null)
    await use(kairos)
    await kairos.context.close()
  },
})

export { expect }
