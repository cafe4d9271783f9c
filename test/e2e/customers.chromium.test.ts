import type { Browser, Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { chooseAnswers, customersFixture, goTo, keepAnswers, readAnswers, sayTimeZone } from './support/add-answers.ts'
import { countComments, countSurvey, shopSurvey } from './support/shop-survey.ts'
import { siteTest as test } from './support/site-alone.ts'
import { Site } from './support/site.ts'
import { tabThrough } from './support/tab-through.ts'
import { text } from './support/texts.ts'
import { threeAuditors, threeAuditorsTitle } from './support/three-auditors.ts'

/** Where the survey's customers are far more satisfied than the auditors, who gave 1, 2 and 1. */
const planted = 'Payment'
const whole = countSurvey()
const there = countSurvey(planted)
/** In points of 100: four steps of the scale are the whole. */
const gap = Math.round(25 * (there.mean - 4 / 3))

/** A text of which there are several by number, as it is said of many. */
const ofMany = (key: string, values: Record<string, string | number>) => text(key, values).split(' | ').at(-1)!
const answersOf = (n: number) => text('customers.count.answersOf', {
  answers: ofMany('customers.count.answers', { n }),
  customers: ofMany('customers.count.customers', { n }),
})

async function openAudit(site: Site): Promise<void> {
  await site.choose(await threeAuditors())
  await site.takeIn()
  await site.openAudit(threeAuditorsTitle)
}

async function addSurvey(site: Site): Promise<void> {
  await goTo(site, 'customers')
  await chooseAnswers(site, shopSurvey)
  await readAnswers(site)
  await keepAnswers(site)
}

const source = (page: Page, name: string) =>
  page.getByRole('region', { name: text('customers.source.heading') }).getByRole('listitem').filter({ hasText: name })
const score = (page: Page) => page.getByRole('region', { name: 'satisfaction', exact: true })

const themes = (page: Page) => page.getByRole('region', { name: text('customers.theme.heading'), exact: true })
const mentions = ({ n, all }: { n: number, all: number }) => ofMany('customers.theme.counted', { n, all })

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

/** More than every second comment is about refunds, in three languages, and fewer about anything else. */
async function addThemes(page: Page): Promise<void> {
  await addTheme(page, 'Slow refunds', planted, 'ask twice\n退款\n退費')
  await addTheme(page, 'Quick', 'Pricing', 'quick')
  await expect(themes(page)).toContainText(mentions(countComments(/ask twice|退款|退費/)))
  await expect(themes(page)).toContainText(mentions(countComments(/Quick/)))
}

/** What the map's lanes say, figure by figure. */
const figures = (page: Page) => page.locator('.map-drawing .map-figures text').allTextContents()
const drawer = (page: Page) => page.getByRole('dialog')

/** Has the map show satisfaction, and the gap between auditors and the customers of the first source. */
async function showGap(site: Site): Promise<void> {
  const { page } = site
  await goTo(site, 'audit')
  await page.getByRole('group', { name: text('map.curve.choose') }).getByText('Satisfaction').click()
  await page.getByRole('button', { name: text('map.lanes.title') }).click()
  await page.getByRole('checkbox', { name: text('map.lane.audit-gap', { question: '' }) }).first().click()
  await page.keyboard.press('Escape')
  await expect.poll(() => figures(page)).toEqual(expect.arrayContaining([`${there.satisfied}%`, `${gap} lower`]))
}

/** Saves the audit's Kairos file with so much of its customers, which is nothing by default. */
async function saveFile({ page }: Site, customers?: 'figures' | 'answers'): Promise<string> {
  await page.getByRole('button', { name: text('map.share') }).click()
  const dialog = page.getByRole('dialog', { name: text('share.title', { title: threeAuditorsTitle }) })
  if (customers)
    await dialog.getByRole('button', { name: text(`share.customers.${customers}`) }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: text('share.file.save') }).click()
  const path = await (await download).path()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return path
}

/** Opens an audit's file in a profile of its own, whose context the caller closes. */
async function openElsewhere(browser: Browser, url: string, path: string): Promise<Site> {
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' })
  const other = new Site(await context.newPage())
  await other.page.goto(url)
  await other.choose(path)
  await other.takeIn()
  await other.openAudit(threeAuditorsTitle)
  return other
}

test('an audit, a survey and tickets are scores, gap, moment and themes; after a reload and elsewhere, too', async ({
  alone,
  site,
  siteBrowser,
}) => {
  const { page } = alone
  await openAudit(alone)
  await goTo(alone, 'customers')
  await expect(page.getByText(text('customers.empty.title'))).toBeVisible()

  await chooseAnswers(alone, shopSurvey)
  await readAnswers(alone)
  await expect(page.getByText(ofMany('addingAnswers.check.title', { n: whole.n }))).toBeVisible()
  await expect(page.getByText(`5 = very satisfied; ${whole.satisfied}% of ${whole.n} answered 4 or 5.`)).toBeVisible()
  await keepAnswers(alone)
  await chooseAnswers(alone, customersFixture('zendesk-tickets.csv'))
  const system = text('addingAnswers.system.zendesk-tickets')
  await expect(page.getByText(text('addingAnswers.found.known', { system }))).toBeVisible()
  await sayTimeZone(alone, 'Europe/Berlin')
  await readAnswers(alone)
  await keepAnswers(alone)

  await expect(source(page, 'shop-survey')).toContainText(ofMany('customers.count.submissions', { n: whole.n }))
  await expect(source(page, system)).toContainText(ofMany('customers.count.submissions', { n: 2 }))
  await expect(source(page, system)).toContainText(text('customers.source.fewAsked', { answered: 2, n: 3 }))
  await expect(page.getByText(answersOf(2))).toBeVisible()
  await expect(page.getByText(text('customers.figure.none')).first()).toBeVisible()
  await page.getByRole('link', { name: 'shop-survey' }).click()
  await expect(score(page)).toContainText(`${whole.satisfied}%`)
  await expect(score(page)).toContainText(answersOf(whole.n))
  await addThemes(page)

  await showGap(alone)
  await expect(alone.touchpoint(planted)).toHaveAccessibleName(/audit gap/)
  await alone.touchpoint(planted).press('Enter')
  await expect(drawer(page)).toContainText(`Audit gap: auditors ${gap} points of 100 lower, ${there.n} answers`)
  await expect(drawer(page).getByRole('article').first()).toContainText(`${there.satisfied}%`)
  await expect(drawer(page).getByRole('article').first()).toContainText(answersOf(there.n))

  await expect(drawer(page)).toContainText('Most frequent theme: Slow refunds: ')
  await expect(drawer(page).getByText(text('map.evidence.allThemes'))).toBeVisible()

  const shownOn = (where: Page) => async () => [await figures(where), await drawer(where).textContent()]
  const before = await shownOn(page)()
  await page.reload()
  await expect.poll(shownOn(page)).toEqual(before)

  const { hash } = new URL(page.url())
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  const other = await openElsewhere(siteBrowser, site.url, await saveFile(alone, 'answers'))
  await other.page.evaluate(hash => void (location.hash = hash), hash)
  await expect.poll(shownOn(other.page)).toEqual(before)
  await goTo(other, 'customers')
  await expect(source(other.page, system)).toContainText(text('customers.source.fewAsked', { answered: 2, n: 3 }))
  await other.page.context().close()
})

test('figures alone are on the map and among the customers elsewhere, without what so few gave', async ({
  alone,
  site,
  siteBrowser,
}) => {
  await openAudit(alone)
  await addSurvey(alone)
  await chooseAnswers(alone, customersFixture('zendesk-tickets.csv'))
  await sayTimeZone(alone, 'Europe/Berlin')
  await readAnswers(alone)
  await keepAnswers(alone)
  const other = await openElsewhere(siteBrowser, site.url, await saveFile(alone, 'figures'))
  const { page } = other
  await showGap(other)
  await other.touchpoint(planted).press('Enter')
  await expect(drawer(page).getByRole('article').first()).toContainText(`${there.satisfied}%`)
  await page.keyboard.press('Escape')
  await goTo(other, 'customers')
  await expect(source(page, 'shop-survey')).toContainText(text('customers.source.state.figures'))
  await expect(source(page, text('addingAnswers.system.zendesk-tickets'))).toHaveCount(0)
  await expect(score(page)).toContainText(`${whole.satisfied}%`)
  await expect(score(page)).toContainText(ofMany('customers.count.answers', { n: whole.n }))
  // Where there are months and texts, their headings come with what is believed, which is the last of the page.
  await expect(page.getByRole('heading', { name: text('customers.belief.figure.heading') })).toBeVisible()
  await expect(page.getByRole('heading', { name: text('customers.trend.heading') })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: text('customers.text.heading') })).toHaveCount(0)
  await expect(page.getByText('Quick and clear.')).toHaveCount(0)
  await page.context().close()
})

/** Of 40 customers 14 are satisfied with the journey as a whole; three leaders guess 60, 72 and 80 of 100. */
const wholeJourney = {
  name: 'whole-journey.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id,email,date,satisfaction', ...Array.from({ length: 40 }, (_, index) =>
    `${index},whole${index}@example.com,2026-09-01,${index < 14 ? 5 : 2}`)].join('\n')),
}
const guesses = [60, 72, 80].map((share, index) => `leader,${index + 1},,${share}`)
const headline = text('map.perception.headline.better', { n: 72 - 35 })

async function guessOfWhole(site: Site): Promise<void> {
  const { page } = site
  await chooseAnswers(site, wholeJourney)
  await readAnswers(site)
  await keepAnswers(site)
  await expect(score(page)).toContainText(answersOf(40))
  await page.getByText(text('customers.belief.paste.heading')).press('Enter')
  await page.getByLabel(text('customers.belief.paste.label')).fill(guesses.join('\n'))
  await page.getByRole('button', { name: text('customers.belief.paste.keep') }).press('Enter')
  await expect(page.getByText(ofMany('customers.belief.kept', { n: guesses.length }))).toBeVisible()
}

test('a Kairos file with answers and texts shows the same elsewhere; one as it is by default has no customers', async ({
  alone,
  site,
  siteBrowser,
}) => {
  const { page } = alone
  await openAudit(alone)
  await addSurvey(alone)
  await expect(score(page)).toContainText(answersOf(whole.n))
  await expect(score(page).getByText(text('customers.period.unclear'))).toBeVisible()
  const here = await score(page).textContent()
  await addThemes(page)
  const said = await themes(page).getByRole('listitem').allTextContents()
  await guessOfWhole(alone)
  await goTo(alone, 'audit')
  await expect(page.getByText(headline)).toBeVisible()
  const without = await saveFile(alone)
  const withAnswers = await saveFile(alone, 'answers')

  const elsewhere = async (path: string, isGuessed: boolean) => {
    const other = await openElsewhere(siteBrowser, site.url, path)
    await expect(other.page.getByRole('figure')).toBeVisible()
    await expect(other.page.getByText(headline)).toHaveCount(Number(isGuessed))
    await goTo(other, 'customers')
    return other.page
  }
  const same = await elsewhere(withAnswers, true)
  await expect(source(same, 'shop-survey')).toContainText(ofMany('customers.count.submissions', { n: whole.n }))
  await expect.poll(() => score(same).textContent()).toBe(here)
  await expect.poll(() => themes(same).getByRole('listitem').allTextContents()).toEqual(said)
  await themes(same).getByRole('button', { name: 'Quick', exact: true }).press('Enter')
  await expect(same.getByRole('article').first()).toContainText('Quick and clear.')
  const none = await elsewhere(without, false)
  await expect(none.getByText(text('customers.empty.title'))).toBeVisible()
  await expect(none.getByText('Slow refunds')).toHaveCount(0)
  await Promise.all([same, none].map(each => each.context().close()))
})

/** Goes once around a screen with the Tab key, which comes to all that there is, and to so much at least. */
async function expectAllReached(page: Page, screen: string, atLeast: number): Promise<void> {
  await test.step(screen, async () => {
    const { stops, missed } = await tabThrough(page)
    expect(missed).toEqual([])
    expect(stops).toBeGreaterThanOrEqual(atLeast)
  })
}

test('the Tab key comes to everything where answers are added and where they are shown', async ({ alone }) => {
  const { page } = alone
  const heading = page.getByRole('heading', { name: text('addingAnswers.title') })
  await openAudit(alone)
  await goTo(alone, 'customers')
  await chooseAnswers(alone, shopSurvey)
  await expect(heading).toBeFocused()
  const place = page.getByRole('navigation').getByRole('link', { name: text('common.place.customers') })
  await expect(place).toHaveAttribute('aria-current', 'page')
  await expectAllReached(page, 'a file that was looked into', 60)
  await readAnswers(alone)
  await expect(heading).toBeFocused()
  await expectAllReached(page, 'answers before they are kept', 10)
  await keepAnswers(alone)
  await expect(page.getByRole('article').first()).toBeVisible()
  await expectAllReached(page, 'the customers', 20)
  await addThemes(page)
  await themes(page).getByRole('button', { name: text('customers.theme.proposal.look') }).press('Enter')
  await expect(themes(page).getByRole('group').first()).toBeVisible()
  await expectAllReached(page, 'themes and proposed words', 25)
})

test('the Tab key comes to everything of customers on the map, in evidence, rules, beliefs and what is shared', async ({
  alone,
}) => {
  const { page } = alone
  await openAudit(alone)
  await addSurvey(alone)
  // What comes while the Tab key is under way would count as missed.
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(themes(page).getByRole('button', { name: text('customers.theme.proposal.look') })).toBeVisible()
  await page.getByText(text('customers.belief.paste.heading')).press('Enter')
  await expectAllReached(page, 'beliefs', 20)
  await page.getByRole('button', { name: text('common.naming.change', { name: 'shop-survey' }) }).press('Enter')
  await page.getByRole('menuitem', { name: text('customers.source.menu.rules') }).press('Enter')
  await expect(page.getByRole('button', { name: text('tying.page.save'), exact: true })).toBeVisible()
  await expectAllReached(page, 'rules', 10)
  await goTo(alone, 'customers')
  await page.getByRole('link', { name: text('customers.type') }).press('Enter')
  await expect(page.getByRole('main').getByRole('combobox').first()).toBeVisible()
  await expectAllReached(page, 'answers typed by hand', 5)

  await showGap(alone)
  await expect(page.getByRole('combobox', { name: text('map.customers.chooseCurve') })).toBeVisible()
  await expectAllReached(page, 'the map', 15)
  await page.getByRole('button', { name: text('map.lanes.title') }).press('Enter')
  await expect(page.getByRole('checkbox', { name: text('map.lane.audit-gap', { question: '' }) }).first()).toBeVisible()
  await expectAllReached(page, 'the lanes', 10)
  await page.keyboard.press('Escape')
  await alone.touchpoint(planted).press('Enter')
  await expect(drawer(page).getByRole('article').first()).toBeVisible()
  await expectAllReached(page, 'the evidence', 10)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: text('map.share') }).press('Enter')
  await expect(drawer(page).getByRole('button', { name: text('share.customers.figures') })).toBeVisible()
  await expectAllReached(page, 'what is shared', 10)
})

/** How many files of answers the store has, and how many sources. */
const stored = (page: Page) => page.evaluate(async () => {
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

/** A survey of so many customers, one a row. */
function largeSurvey(rows: number) {
  const row = (_: unknown, index: number) => `${index},2026-03-01,${1 + index % 5},Words of row ${index}`
  const lines = ['id,date,satisfaction,comment', ...Array.from({ length: rows }, row)]
  return { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
}

/** Chooses a large survey in the customers' place of an audit. */
async function chooseLarge(site: Site, rows: number): Promise<Page> {
  await openAudit(site)
  await goTo(site, 'customers')
  await chooseAnswers(site, largeSurvey(rows))
  return site.page
}

/** Comes back to the customers' place in a tab of its own, once it says what is there. */
async function comeBack(page: Page, url: string): Promise<Page> {
  const again = new Site(await page.context().newPage())
  await again.page.goto(url)
  await again.openAudit(threeAuditorsTitle)
  await goTo(again, 'customers')
  const heading = again.page.getByRole('heading', { name: text('customers.source.heading'), exact: true })
  await expect(again.page.getByText(text('customers.empty.title')).or(heading)).toBeVisible()
  return again.page
}

test('a tab that is closed while a file is read leaves neither a source nor its file behind', async ({
  alone,
  site,
}) => {
  const page = await chooseLarge(alone, 400_000)
  await page.getByRole('button', { name: text('addingAnswers.read'), exact: true }).press('Enter')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.close()

  const again = await comeBack(page, site.url)
  await expect(again.getByText(text('customers.empty.title'))).toBeVisible()
  expect(await stored(again)).toEqual([0, 0])
})

test('a tab that is closed while answers are kept leaves a source and its file, or neither', async ({
  alone,
  site,
}) => {
  const page = await chooseLarge(alone, 50_000)
  await readAnswers(alone)
  const keep = page.getByRole('button', { name: text('addingAnswers.check.keep'), exact: true })
  await keep.evaluate((button: HTMLElement) => button.click())
  await page.close()

  const again = await comeBack(page, site.url)
  const isKept = await again.getByText(text('customers.empty.title')).isHidden()
  expect(await stored(again)).toEqual(isKept ? [1, 1] : [0, 0])
})
