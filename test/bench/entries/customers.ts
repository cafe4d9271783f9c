import type { Page } from '@playwright/test'
import type { CustomersPage } from '../customers/page.ts'
import type { Entry } from '../entry.ts'

declare const customersBench: CustomersPage

const n = 1_000_000

/** A million answers taken in and asked for all margins, in a worker of Chromium, against the least it could be. */
export async function customersEntries(page: Page): Promise<Entry[]> {
  await page.evaluate(n => customersBench.fill(n), n)
  return [
    {
      name: 'csv-import',
      n,
      kind: 'limit',
      otherName: 'papaparse and hyparquet-writer alone',
      bound: 1.7,
      unit: 'ms',
      ours: () => page.evaluate(() => customersBench.import()),
      other: () => page.evaluate(() => customersBench.importBare()),
    },
    {
      name: 'customer-query',
      n,
      kind: 'limit',
      otherName: 'hyparquet alone, the same columns',
      bound: 1.5,
      unit: 'ms',
      ours: () => page.evaluate(() => customersBench.query()),
      other: () => page.evaluate(() => customersBench.queryBare()),
    },
  ]
}
