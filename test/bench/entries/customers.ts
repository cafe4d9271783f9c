import type { Page } from '@playwright/test'
import type { CustomersPage } from '../customers/page.ts'
import type { Entry } from '../entry.ts'

declare const customersBench: CustomersPage

const n = 1_000_000
const comments = 200_000

/**
 * A million answers taken in and stored, by a worker of Chromium and its page, and, the page opened anew, asked for all
 * margins; each against the least it could be.
 */
export async function* customersEntries(page: Page): AsyncGenerator<Entry> {
  await page.evaluate(n => customersBench.fill(n), n)
  yield {
    name: 'csv-import',
    n,
    kind: 'limit',
    otherName: 'papaparse and hyparquet-writer alone',
    bound: 1.7,
    unit: 'ms',
    ours: () => page.evaluate(() => customersBench.import()),
    other: () => page.evaluate(() => customersBench.importBare()),
  }
  yield {
    name: 'csv-import-longest-task',
    n,
    kind: 'limit',
    otherName: 'a task of 50 ms of the page meanwhile',
    bound: 1,
    unit: 'ms',
    ours: () => page.evaluate(() => customersBench.longestTask()),
    other: () => 50,
  }
  await page.evaluate(n => customersBench.fillComments(n), comments)
  yield {
    name: 'csv-import-texts',
    n: comments,
    kind: 'limit',
    otherName: 'the same rows without their texts',
    bound: 4,
    unit: 'ms',
    ours: () => page.evaluate(() => customersBench.importComments()),
    other: () => page.evaluate(() => customersBench.importWithoutComments()),
  }
  await page.reload()
  yield {
    name: 'customer-query',
    n,
    kind: 'limit',
    otherName: 'hyparquet alone, columns q1, q1_place, month, segment',
    bound: 1.5,
    unit: 'ms',
    ours: () => page.evaluate(() => customersBench.query()),
    other: () => page.evaluate(() => customersBench.queryBare()),
  }
}
