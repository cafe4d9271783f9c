import type { Thoroughness } from './complaints.ts'
import type { Served } from './folders.ts'
import type { Scan } from './scan.ts'
import { test as base } from '@playwright/test'
import { startDisplay } from './display.ts'
import { adminPagesFolder, realPagesFolder, serve, siteFolder } from './folders.ts'
import { createScan } from './scan.ts'

/** What the projects of the tests decide. */
export interface Options {
  /** How thoroughly screens are looked at with axe. */
  thoroughness: Thoroughness
}

interface Fixtures extends Options {
  scan: Scan
}

interface WorkerFixtures {
  /** An X server of each worker's own: keys go to the window that has the focus, so two must not share one. */
  display: string
  /** Real pages that nobody here wrote. */
  pages: Served
  /** More of them: an admin's pages, with forms, orders and an invoice. */
  admin: Served
  /** The built site, under a sub-path. */
  site: Served
}

/** What every browser's tests need around the browser. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  thoroughness: ['once', { option: true }],
  scan: async ({ thoroughness }, use) => use(createScan(thoroughness)),
  display: [async ({}, use) => {
    const { name, stop } = await startDisplay()
    await use(name)
    stop()
  }, { scope: 'worker' }],
  pages: [async ({}, use) => {
    const served = await serve(realPagesFolder)
    await use(served)
    await served.close()
  }, { scope: 'worker' }],
  admin: [async ({}, use) => {
    const served = await serve(adminPagesFolder)
    await use(served)
    await served.close()
  }, { scope: 'worker' }],
  site: [async ({}, use) => {
    const served = await serve(siteFolder, '/some/sub-path/')
    await use(served)
    await served.close()
  }, { scope: 'worker' }],
})
