import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useFailures } from '../../core/screen/failures.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { newSource } from '../unit/support/new-source.ts'
import { withSources } from '../unit/support/survey-at.ts'
import { complaints } from './support/complaints.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { emptyStore } from './support/store-records.ts'
import { text } from './support/texts.ts'

let round: AuditRecords
let payment: string

beforeEach(async () => {
  await page.viewport(1500, 1000)
  await emptyStore()
  round = await springRound()
  payment = touchpointNamed(round, 'Payment')
})

/** Rated tickets of 80 customers at Payment and of as many at Pricing, the first half of each pleased. */
const tickets = ['Payment', 'Pricing'].flatMap(place => Array.from({ length: 80 }, (_, index) =>
  [`${place}-${index}`, '2026-03-01', index < 40 ? 5 : 1, place]))

/** How likely each of them is to recommend later, which Payment alone goes with. */
const later = tickets.map(([customer, , rating, place], index) =>
  [customer!, '2026-03-20', place === 'Payment' && rating === 5 ? 8 + index % 3 : 3 + index % 4])

async function made(name: string, columns: string, rows: (string | number)[][]) {
  const lines = rows.map((row, index) => [index + 1, ...row].join())
  const rules = ['Payment', 'Pricing'].map(pattern =>
    ({ by: 'touchpoint' as const, pattern, placeId: touchpointNamed(round, pattern) }))
  const csv = [`id,customer id,answered at,${columns}`, ...lines, ''].join('\n')
  return newSource({ journeyId: round.journey.id, rules, csv, name })
}

const ratedTickets = () => made('Tickets', 'satisfaction,touchpoint', tickets)
const recommendations = () => made('Relationship', 'likely to recommend', later)

/** The map of the round with sources that are in the store, and the evidence of Payment. */
async function show(sources: Awaited<ReturnType<typeof made>>[], query = {}, language: Language = 'en') {
  const db = createDatabase()
  for (const { id, answers: { file, counts } } of sources)
    await db.answerFiles.put({ id, sourceId: id, file: new Blob([file]), counts })
  db.close()
  const { records } = withSources(round, sources)
  const routes = ['/', '/metrics'].map(path => ({ path, component: AuditMap }))
  const customers = { path: '/:id/customers', name: 'customers', component: AuditMap }
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, customers] })
  await router.push({ path: '/', query })
  await showOnSite(AuditMap, { props: { records }, global: { plugins: [router] } } as never, language)
}

const drawer = () => page.getByRole('dialog')
const strip = () => page.getByRole('list', { name: text('map.candidate.list') })

describe('what goes with the outcome, on the map', () => {
  it('is counted from rows while the map is there already, and stands in the strip', async () => {
    await show([await ratedTickets(), await recommendations()])
    await expect.element(page.getByText(text('map.drivers.none.awaited'))).toBeVisible()
    await expect.element(strip().getByText(/satisfied customers \d\.\d points of 0–10 higher, 40 against 40/))
      .toBeVisible()
    await expect.element(page.getByText(text('map.drivers.none.awaited'))).not.toBeInTheDocument()
  })

  it('stands in the evidence with n on each side, its interval, the window and the question', async () => {
    await show([await ratedTickets(), await recommendations()], { touchpoint: payment })
    await expect.element(drawer().getByRole('heading', { name: text('map.drivers.title') })).toBeVisible()
    await expect.element(drawer().getByText(/likely to recommend/)).toBeVisible()
    await expect.element(drawer().getByText(/^40 satisfied, 40 dissatisfied and 0 customers between .* 90 days/))
      .toBeVisible()
    await expect.element(drawer().getByText(text('map.drivers.notCause'))).toBeVisible()
    await expect.element(drawer().getByText(/Goes with the outcome: satisfied customers/)).toBeVisible()
  })

  it('begins with the satisfied minus the dissatisfied: complete cases are rare', async () => {
    const rules = [payment, touchpointNamed(round, 'Pricing')].map((placeId, index) =>
      ({ by: 'question' as const, pattern: `q${index + 1}`, placeId }))
    const rows = tickets.slice(0, 80).map(([customer, day, rating], index) =>
      [index, customer, day, rating, 1 + index % 5].join())
    const csv = ['id,customer id,answered at,d1,d2', ...rows, ''].join('\n')
    const both = await newSource({ journeyId: round.journey.id, rules, csv, name: 'Columns' })
    await show([both, await ratedTickets(), await recommendations()], { touchpoint: payment })
    const outcome = { satisfied: '4–5', dissatisfied: '1–2', min: 0, max: 10 }
    const [first, second] = [text('map.drivers.difference', outcome), text('map.drivers.share')]
    const headings = drawer().getByRole('heading', { level: 4 })
    await expect.element(headings.filter({ hasText: second })).toBeVisible()
    const said = headings.elements().map(({ textContent }) => textContent.trim())
    expect(said.filter(heading => [first, second].includes(heading))).toEqual([first, second])
  })

  it('has no figure and says why where too few are on a side', async () => {
    const few = tickets.filter((_, index) => index % 2 === 0)
    const fewTickets = await made('Tickets', 'satisfaction,touchpoint', few)
    await show([fewTickets, await recommendations()], { touchpoint: payment })
    await expect.element(drawer().getByText(/^No figure: 20 satisfied and 20 dissatisfied .* it takes 30 of each/))
      .toBeVisible()
  })

  it('is not told where nobody was asked for an outcome, which is said there and in how it was counted', async () => {
    await show([await ratedTickets()], { touchpoint: payment })
    await expect.element(drawer().getByText(text('map.drivers.none.no-outcome'))).toBeVisible()
    await page.getByRole('button', { name: text('map.evidence.close') }).click()
    await page.getByRole('button', { name: text('map.how.button') }).click()
    const lack = `Important to customers: ${text('map.refusal.no-outcome')}`
    await expect.element(drawer().getByText(lack)).toBeVisible()
  })

  it('is not told of counts of groups, which know no customers', async () => {
    const counted = tickets.map(row => [...row, 3])
    const columns = 'satisfaction,touchpoint,number of answers'
    await show([await made('Counts', columns, counted)], { touchpoint: payment })
    await expect.element(drawer().getByText(text('map.drivers.none.counts-only'))).toBeVisible()
    await expect.element(drawer().getByText(text('map.how.customers.narrow'))).toBeVisible()
  })

  it('is told to be unreadable where the file is none', async () => {
    const [broken, outcomes] = [await ratedTickets(), await recommendations()]
    await show([{ ...broken, answers: { ...broken.answers, file: new ArrayBuffer(40) } }, outcomes], {
      touchpoint: payment,
    })
    await expect.element(drawer().getByText(text('map.drivers.none.unreadable'))).toBeVisible()
    const { failure } = useFailures(siteState())
    expect(failure).toMatchObject({ kind: 'failed', detail: expect.stringMatching(/parquet/i) })
  })

  it.each(languages)('leaves nothing to complain of in %s', async (language) => {
    await show([await ratedTickets(), await recommendations()], { touchpoint: payment }, language)
    await expect.element(drawer().getByText(/likely to recommend/)).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})
