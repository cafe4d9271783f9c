import type { FirefoxKairos } from './launch-firefox.ts'
import { expect } from '@playwright/test'
import { launchFirefox } from './launch-firefox.ts'
import { test as base } from './served.ts'

interface Fixtures {
  /** The folder of the browser's profile; undefined for one of its own. */
  profile: string | undefined
  firefox: FirefoxKairos
}

export const test = base.extend<Fixtures>({
  profile: async ({}, use) => use(undefined),
  firefox: async ({ display, profile }, use) => {
    const firefox = await launchFirefox(display, profile)
    await use(firefox)
    await firefox.close()
  },
})

export { expect }
