import type { Page } from '@playwright/test'
import type { Bench } from '../browser/page.ts'
import type { Entry } from '../entry.ts'

declare const bench: Bench

const n = 500
const bytes = 150_000
const dexie = { n, otherName: 'dexie-export-import' }
const alone = { n, otherName: 'bulkAdd alone' }

/**
 * Our file against dexie-export-import's, of the same database in Chromium, and against storing the same without any
 * file.
 */
export async function* packageEntries(page: Page): AsyncGenerator<Entry> {
  await page.evaluate(([n, bytes]) => bench.fill(n, bytes), [n, bytes] as const)
  const exports = {
    ours: () => page.evaluate(() => bench.exportKairos()),
    other: () => page.evaluate(() => bench.exportDexie()),
  }
  const sizes = {
    ours: () => page.evaluate(() => bench.sizeOf('kairos')),
    other: () => page.evaluate(() => bench.sizeOf('dexie')),
  }
  const imports = {
    ours: () => page.evaluate(() => bench.importKairos()),
    other: () => page.evaluate(() => bench.importDexie()),
  }
  const bareImports = { ours: imports.ours, other: () => page.evaluate(() => bench.addBare()) }
  yield* [
    { name: 'package-export', kind: 'peer', bound: 8, unit: 'ms', ...dexie, ...exports },
    { name: 'package-size', kind: 'limit', bound: 0.76, unit: 'bytes', ...dexie, ...sizes },
    { name: 'package-import', kind: 'peer', bound: 2, unit: 'ms', ...dexie, ...imports },
    { name: 'package-import-limit', kind: 'limit', bound: 4, unit: 'ms', ...alone, ...bareImports },
  ]
}
