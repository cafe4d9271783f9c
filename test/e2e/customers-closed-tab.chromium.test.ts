import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { chooseAnswers, goTo, readAnswers } from './support/add-answers.ts'
import { openAudit } from './support/shop-customers.ts'
import { siteTest as test } from './support/site-alone.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'
import { threeAuditorsTitle } from './support/three-auditors.ts'

const empty = ({ page }: Site) => page.getByText(text('customers.empty.title'))
const button = ({ page }: Site, key: 'read' | 'check.keep') =>
  page.getByRole('button', { name: text(`addingAnswers.${key}`), exact: true })

test('a tab that is closed leaves nothing half done behind', async ({ alone, site }) => {
  await openAudit(alone)
  await goTo(alone, 'customers')
  await test.step('while a file is read: neither a source nor its file', () => closeWhileRead(alone))
  const again = await comeBack(alone.page, site.url)
  await expect(empty(again)).toBeVisible()
  expect(await stored(again.page)).toEqual([0, 0])

  await test.step('while answers are kept: a source and its file, or neither', () => closeWhileKept(again))
  const last = await comeBack(again.page, site.url)
  const isKept = await empty(last).isHidden()
  expect(await stored(last.page)).toEqual(isKept ? [1, 1] : [0, 0])
})

async function closeWhileRead(site: Site): Promise<void> {
  await chooseAnswers(site, largeSurvey(400_000))
  await button(site, 'read').press('Enter')
  await expect(site.page.getByRole('progressbar')).toBeVisible()
  await site.page.close()
}

async function closeWhileKept(site: Site): Promise<void> {
  await chooseAnswers(site, largeSurvey(50_000))
  await readAnswers(site)
  await button(site, 'check.keep').evaluate((keep: HTMLElement) => keep.click())
  await site.page.close()
}

/** The file of a survey of so many customers, one a row. */
function largeSurvey(rows: number): string {
  const row = (_: unknown, index: number) => `${index},2026-03-01,${1 + index % 5},Words of row ${index}`
  const path = test.info().outputPath(`${rows}.csv`)
  writeFileSync(path, ['id,date,satisfaction,comment', ...Array.from({ length: rows }, row)].join('\n'))
  return path
}

/** Comes back to the customers' place in a tab of its own, once it says what is there. */
async function comeBack(page: Page, url: string): Promise<Site> {
  const again = new Site(await page.context().newPage())
  await again.page.goto(url)
  await again.openAudit(threeAuditorsTitle)
  await goTo(again, 'customers')
  const heading = again.page.getByRole('heading', { name: text('customers.source.heading'), exact: true })
  await expect(empty(again).or(heading)).toBeVisible()
  return again
}

/** How many files of answers the store has, and how many sources. */
function stored(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('The store does not open.', { cause: request.error }))
    })
    const db = await settled(indexedDB.open('kairos'))
    const counts = await Promise.all(['answerFiles', 'source'].map(name =>
      settled(db.transaction(name).objectStore(name).count())))
    db.close()
    return counts
  })
}
