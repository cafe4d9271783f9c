import type { Page } from '@playwright/test'
import type { Site } from './support/site.ts'
import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { chooseAnswers, customersFixture, goTo, keepAnswers, readAnswers, sayTimeZone } from './support/add-answers.ts'
import { openElsewhere, saveFile } from './support/audit-file.ts'
import {
  expectAnswers,
  expectFigures,
  expectNoCustomers,
  fewAsked,
  openSurvey,
  ticketSystem,
} from './support/customers-elsewhere.ts'
import {
  addThemes,
  answersOf,
  drawer,
  figures,
  gap,
  ofMany,
  openAudit,
  planted,
  score,
  showGap,
  source,
  themes,
  there,
  whole,
} from './support/shop-customers.ts'
import { shopSurvey } from './support/shop-survey.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

/** Of 40 customers 14 are satisfied with the journey as a whole; three leaders guess 60, 72 and 80 of 100. */
const wholeJourney = {
  name: 'whole-journey.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id,email,date,satisfaction', ...Array.from({ length: 40 }, (_, index) =>
    `${index},whole${index}@example.com,2026-09-01,${index < 14 ? 5 : 2}`)].join('\n')),
}
const guesses = [60, 72, 80].map((share, index) => `leader,${index + 1},,${share}`)
const headline = text('map.perception.headline.better', { n: 72 - 35 })

const shownOn = async (page: Page) => [await figures(page), await drawer(page).textContent()]

test('an audit, a survey and tickets are scores, gap, moment and themes, here and as far as told in files', async ({
  alone,
  site,
  siteBrowser,
}) => {
  const { page } = alone
  await openAudit(alone)
  const ofSurvey = await test.step('a survey is scores', () => keepSurvey(alone))
  await test.step('tickets are scores, of which so few are hidden', () => keepTickets(alone))
  const ofThemes = await test.step('themes are counted', () => nameThemes(page))
  await test.step('what is believed of the whole journey is a headline', () => guessOfWhole(alone))
  const map = await test.step('the map has gap, moment and themes, after a reload, too', () => lookAtMap(alone))

  const elsewhere = async (path: string, expectWhatCame: (other: Site) => Promise<void>) => {
    const other = await openElsewhere(siteBrowser, site.url, path)
    await expectWhatCame(other)
    await other.page.context().close()
  }
  const [none, some, all] = [await saveFile(alone), await saveFile(alone, 'figures'), await saveFile(alone, 'answers')]
  await test.step('a Kairos file as it is by default has no customers', () =>
    elsewhere(none, other => expectNoCustomers(other, headline)))
  await test.step('figures alone come without what so few gave', () => elsewhere(some, expectFigures))
  await test.step('a Kairos file with answers and texts shows the same elsewhere', () =>
    elsewhere(all, async (other) => {
      await expectMap(other, map)
      await expectAnswers(other, ofSurvey, ofThemes)
    }))
})

/** Keeps the survey, and hands over all that is said of its score. */
async function keepSurvey(site: Site): Promise<string | null> {
  const { page } = site
  await goTo(site, 'customers')
  await expect(page.getByText(text('customers.empty.title'))).toBeVisible()
  await chooseAnswers(site, shopSurvey)
  await readAnswers(site)
  await expect(page.getByText(ofMany('addingAnswers.check.title', { n: whole.n }))).toBeVisible()
  await expect(page.getByText(`5 = very satisfied; ${whole.satisfied}% of ${whole.n} answered 4 or 5.`)).toBeVisible()
  await keepAnswers(site)
  await expect(score(page)).toContainText(answersOf(whole.n))
  await expect(score(page).getByText(text('customers.period.unclear'))).toBeVisible()
  return score(page).textContent()
}

async function keepTickets(site: Site): Promise<void> {
  const { page } = site
  await chooseAnswers(site, customersFixture('zendesk-tickets.csv'))
  await expect(page.getByText(text('addingAnswers.found.known', { system: ticketSystem }))).toBeVisible()
  await sayTimeZone(site, 'Europe/Berlin')
  await readAnswers(site)
  await keepAnswers(site)
  await expect(source(page, 'shop-survey')).toContainText(ofMany('customers.count.submissions', { n: whole.n }))
  await expect(source(page, ticketSystem)).toContainText(ofMany('customers.count.submissions', { n: 2 }))
  await expect(source(page, ticketSystem)).toContainText(fewAsked)
  await expect(page.getByText(answersOf(2))).toBeVisible()
  await expect(page.getByText(text('customers.figure.none')).first()).toBeVisible()
}

/** Names themes where the survey is open, and hands over what is said of them. */
async function nameThemes(page: Page): Promise<string[]> {
  await openSurvey(page)
  await expect(score(page)).toContainText(`${whole.satisfied}%`)
  await expect(score(page)).toContainText(answersOf(whole.n))
  await addThemes(page)
  return themes(page).getByRole('listitem').allTextContents()
}

/** Opens the planted touchpoint on the map, and hands over its address and all that it shows. */
async function lookAtMap(site: Site) {
  const { page } = site
  await showGap(site)
  await expect(site.touchpoint(planted)).toHaveAccessibleName(/audit gap/)
  await site.touchpoint(planted).press('Enter')
  await expect(drawer(page)).toContainText(`Audit gap: auditors ${gap} points of 100 lower, ${there.n} answers`)
  await expect(drawer(page).getByRole('article').first()).toContainText(`${there.satisfied}%`)
  await expect(drawer(page).getByRole('article').first()).toContainText(answersOf(there.n))
  await expect(drawer(page)).toContainText('Most frequent theme: Slow refunds: ')
  await expect(drawer(page).getByText(text('map.evidence.allThemes'))).toBeVisible()
  const shown = await shownOn(page)
  await page.reload()
  await expect.poll(() => shownOn(page)).toEqual(shown)
  const { hash } = new URL(page.url())
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  return { hash, shown }
}

/** The address that was seen leads to the same there. */
async function expectMap({ page }: Site, { hash, shown }: Awaited<ReturnType<typeof lookAtMap>>): Promise<void> {
  await expect(page.getByText(headline)).toBeVisible()
  await page.evaluate(hash => void (location.hash = hash), hash)
  await expect.poll(() => shownOn(page)).toEqual(shown)
}

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
  await goTo(site, 'audit')
  await expect(page.getByText(headline)).toBeVisible()
}
