import type { Locator, Page } from '@playwright/test'
import type { Site } from './site.ts'
import { expect } from '@playwright/test'
import { goTo } from './add-answers.ts'
import { countComments, countSurvey } from './shop-survey.ts'
import { text } from './texts.ts'
import { threeAuditors, threeAuditorsTitle } from './three-auditors.ts'

/** Where the survey's customers are far more satisfied than the auditors, who gave 1, 2 and 1. */
export const planted = 'Payment'
export const whole = countSurvey()
export const there = countSurvey(planted)
/** In points of 100: four steps of the scale are the whole. */
export const gap = Math.round(25 * (there.mean - 4 / 3))

/** A text of which there are several by number, as it is said of many. */
export function ofMany(key: string, values: Record<string, string | number>): string {
  return text(key, values).split(' | ').at(-1)!
}

/** How many answers of how many customers, each of one. */
export function answersOf(n: number): string {
  return text('customers.count.answersOf', {
    answers: ofMany('customers.count.answers', { n }),
    customers: ofMany('customers.count.customers', { n }),
  })
}

/** The spring round, taken in and open. */
export async function openAudit(site: Site): Promise<void> {
  await site.choose(await threeAuditors())
  await site.takeIn()
  await site.openAudit(threeAuditorsTitle)
}

/** A source in the list of all. */
export function source(page: Page, name: string): Locator {
  const list = page.getByRole('region', { name: text('customers.source.heading') })
  return list.getByRole('listitem').filter({ hasText: name })
}

/** What the source that is open says of satisfaction. */
export function score(page: Page): Locator {
  return page.getByRole('region', { name: 'satisfaction', exact: true })
}

export function themes(page: Page): Locator {
  return page.getByRole('region', { name: text('customers.theme.heading'), exact: true })
}

/** More than every second comment is about refunds, in three languages, and fewer about anything else. */
export async function addThemes(page: Page): Promise<void> {
  await addTheme(page, 'Slow refunds', planted, 'ask twice\n退款\n退費')
  await addTheme(page, 'Quick', 'Pricing', 'quick')
  await expect(themes(page)).toContainText(mentions(countComments(/ask twice|退款|退費/)))
  await expect(themes(page)).toContainText(mentions(countComments(/Quick/)))
}

/** Names a theme of words, all by keyboard. */
async function addTheme(page: Page, name: string, touchpoint: string, words: string): Promise<void> {
  await themes(page).getByRole('button', { name: text('customers.theme.add') }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text('common.naming.name')).fill(name)
  await dialog.getByLabel(text('customers.theme.form.touchpoint')).selectOption(touchpoint)
  await dialog.getByLabel(text('customers.theme.form.words')).fill(words)
  await dialog.getByRole('button', { name: text('customers.theme.form.keep') }).press('Enter')
  await expect(dialog).toBeHidden()
}

function mentions({ n, all }: { n: number, all: number }): string {
  return ofMany('customers.theme.counted', { n, all })
}

/** What the map's lanes say, figure by figure. */
export function figures(page: Page): Promise<string[]> {
  return page.locator('.map-drawing .map-figures text').allTextContents()
}

/** What is open beside or over the page. */
export function drawer(page: Page): Locator {
  return page.getByRole('dialog')
}

/** Has the map show satisfaction, and the gap between auditors and the customers of the first source. */
export async function showGap(site: Site): Promise<void> {
  const { page } = site
  await goTo(site, 'audit')
  await page.getByRole('group', { name: text('map.curve.choose') }).getByText('Satisfaction').click()
  await page.getByRole('button', { name: text('map.lanes.title') }).click()
  await page.getByRole('checkbox', { name: text('map.lane.audit-gap', { question: '' }) }).first().click()
  await page.keyboard.press('Escape')
  await expect.poll(() => figures(page)).toEqual(expect.arrayContaining([`${there.satisfied}%`, `${gap} lower`]))
}
