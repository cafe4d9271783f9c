import type { Page } from '@playwright/test'
import type { Bench } from '../browser/page.ts'
import type { Entry } from '../entry.ts'

declare const bench: Bench

const n = 500
const bytes = 150_000
const otherName = 'dexie-export-import'

/**
 * Our file against dexie-export-import's, of the same database in Chromium, and against storing the same without any
 * file.
 */
export async function packageEntries(page: Page): Promise<Entry[]> {
  await page.evaluate(([n, bytes]) => bench.fill(n, bytes), [n, bytes] as const)
  const exports = {
    ours: () => page.evaluate(() => bench.exportKairos()),
    other: () => page.evaluate(() => bench.exportDexie()),
  }
  const sizes = {
    ours: () => page.evaluate(() => bench.sizeOf('kairos')),
    other: () => page.evaluate(() => bench.sizeOf('dexie')),
  }
  const importOurs = () => page.evaluate(() => bench.importKairos())
  return [
    { name: 'package-export', n, kind: 'peer', otherName, bound: 8, unit: 'ms', ...exports },
    { name: 'package-size', n, kind: 'limit', otherName, bound: 0.76, unit: 'bytes', ...sizes },
    {
      name: 'package-import',
      n,
      kind: 'peer',
      otherName,
      bound: 2,
      unit: 'ms',
      ours: importOurs,
      other: () => page.evaluate(() => bench.importDexie()),
    },
    {
      name: 'package-import-limit',
      n,
      kind: 'limit',
      otherName: 'bulkAdd alone',
      bound: 4,
      unit: 'ms',
      ours: importOurs,
      other: () => page.evaluate(() => bench.addBare()),
    },
  ]
}
