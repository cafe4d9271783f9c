import type { Router } from 'vue-router'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { speech } from '../../site/language/speech.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { useShareWish } from '../../site/share/share-wish.ts'
import SharePicture from '../../site/share/SharePicture.vue'
import ShareTable from '../../site/share/ShareTable.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { newBeliefs } from '../unit/support/new-beliefs.ts'
import { surveyAt, withSources } from '../unit/support/survey-at.ts'
import { complaints } from './support/complaints.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { emptyStore } from './support/store-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords
let key: string
let satisfaction: string

/** Many answered of Payment, three of Pricing and nobody of the rest; what they answered is in the store. */
beforeEach(async () => {
  await page.viewport(1500, 1000)
  const round = await springRound()
  const survey = await surveyAt(round, new Map([
    [touchpointNamed(round, 'Payment'), [20, 5, 6, 140, 80]],
    [touchpointNamed(round, 'Pricing'), [1, 1, 0, 0, 1]],
    [round.journey.id, [100, 200, 300, 400, 1000]],
  ]), { name: 'Website survey', wording: 'How satisfied were you?' })
  const made = withSources(round, [survey])
  records = made.records
  key = made.answers[0]!.asked.key
  satisfaction = records.criteria.find(({ builtIn }) => builtIn === 'satisfaction')!.id
  await emptyStore()
  const { id, answers: { file, counts } } = survey
  await createDatabase().answerFiles.put({ id, sourceId: id, file: new Blob([file]), counts })
})

async function show(
  component: typeof AuditMap | typeof SharePicture | typeof ShareTable,
  query = {},
  language: Language = 'en',
): Promise<Router> {
  const routes = [{ path: '/', component }, { path: '/:id/customers', name: 'customers', component }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push({ path: '/', query })
  await speech.needTexts('share')
  await showOnSite(component, { props: { records }, global: { plugins: [router] } } as never, language)
  return router
}

/** Of every source, or of one, nothing that is counted can be read. */
async function spoilCounts(id?: string): Promise<void> {
  const db = createDatabase()
  await db.answerFiles.filter(file => id === undefined || file.id === id).modify({ counts: {} as never })
  db.close()
}

/** A second source, in which 60 of 100 were satisfied at Payment. */
async function addShopSurvey(dayOf?: (index: number) => string): Promise<void> {
  const shop = await surveyAt(
    records,
    new Map([[touchpointNamed(records, 'Payment'), [40, 0, 0, 0, 60]]]),
    { name: 'Shop survey', wording: 'And in the shop?', id: '44444444-4444-4444-8444-444444444444', dayOf },
  )
  records = { ...records, sources: [...records.sources, ...withSources(records, [shop]).records.sources] }
  const { id, answers: { file, counts } } = shop
  const db = createDatabase()
  await db.answerFiles.put({ id, sourceId: id, file: new Blob([file]), counts })
  db.close()
}

/** What a lane says, in whatever lines. */
const figures = () => Array.from(document.querySelectorAll('.map-figures text'), each =>
  each.children.length > 0 ? Array.from(each.children, line => line.textContent).join(' ') : each.textContent)
const customersLine = () => document.querySelector('.map-customer-line, .map-customers path')
const drawer = () => page.getByRole('dialog')
const ofShop = () => drawer().getByRole('article').filter({ hasText: 'Shop survey' })
const lanes = () => page.getByRole('button', { name: text('map.lanes.title'), exact: false }).first()
const choose = (name: string) => page.getByRole('checkbox', { name, exact: false })

describe('customers\' answers on the map', () => {
  it('stand in a lane of their own where nobody chose any, and tell their question, scale and n', async () => {
    await page.viewport(2200, 1000)
    await show(AuditMap)
    await expect.poll(figures).toContain('88%')
    expect(figures()).toContain('83–91')
    expect(figures()).toContain('3 answers')
    const captions = document.querySelector('.map-drawing .map-captions')!.textContent.replaceAll(' ', '')
    for (const said of ['How satisfied were you?', 'share of 4–5 on 1 to 5', '2,254 answers of 2,254 customers'])
      expect(captions).toContain(said.replaceAll(' ', ''))
    await expect.element(page.getByRole('figure')).toBeVisible()
  })

  it('are chosen lane by lane, in the address, and the audit gap with them', async () => {
    const router = await show(AuditMap, { curve: satisfaction })
    await expect.poll(figures).toContain('88%')
    await lanes().click()
    await choose(text('map.lane.audit-gap', { question: '' })).click()
    await expect.poll(figures).toContainEqual(expect.stringMatching(/^(?:\d+ lower|↓ \d+)$/))
    await choose(text('map.lane.customers', { question: '' })).click()
    await expect.poll(figures).not.toContain('88%')
    expect(router.currentRoute.value.query.lanes).toContain(`audit-gap:${key}`)
  })

  it('have a curve beside the auditors\' on satisfaction that can be switched off, and none on a feeling', async () => {
    const router = await show(AuditMap, { curve: satisfaction })
    await expect.poll(customersLine).not.toBeNull()
    const select = page.getByRole('combobox', { name: text('map.customers.chooseCurve') })
    await select.selectOptions(text('map.customers.noCurve'))
    await expect.poll(customersLine).toBeNull()
    await select.selectOptions('How satisfied were you? (Website survey)')
    await expect.poll(customersLine).not.toBeNull()
    await router.push({ path: '/', query: {} })
    await expect.poll(customersLine).toBeNull()
    await expect.element(select).not.toBeInTheDocument()
  })

  it('propose a pivotal moment by the gap, with the reason in the evidence, beside the figures', async () => {
    const touchpoint = touchpointNamed(records, 'Payment')
    await show(AuditMap, { curve: satisfaction, touchpoint })
    await expect.element(drawer().getByText(/Audit gap: auditors \d+ points of 100 lower, 251 answers/)).toBeVisible()
    const section = () => drawer().getByRole('article').filter({ hasText: 'How satisfied were you?' })
    await expect.element(section().getByText('88%', { exact: true })).toBeVisible()
    await expect.element(section().getByText('251 answers of 251 customers', { exact: true })).toBeVisible()
    await expect.element(section().getByRole('row', { name: '4 140 55.8%' })).toBeVisible()
    const link = section().getByRole('link', { name: text('map.evidence.allAnswers') })
    const [source, question] = key.split(':')
    await expect.element(link).toHaveAttribute('href', `/audit/customers?source=${source}&question=${question}`
      .replace('audit', records.audit.id))
  })

  it('of fewer than five customers have no figure in the evidence', async () => {
    await show(AuditMap, { curve: satisfaction, touchpoint: touchpointNamed(records, 'Pricing') })
    await expect.element(drawer().getByText(text('map.evidence.fewCustomers'))).toBeVisible()
    expect(drawer().getByRole('article').filter({ hasText: 'How satisfied' }).element().textContent).not.toContain('%')
  })

  it('have lanes, stars and how it was counted where nobody observed anything', async () => {
    const payment = touchpointNamed(records, 'Payment')
    const guessed = { sourceId: records.sources[0]!.id, touchpointId: payment, shares: [30, 40, 50] }
    const beliefs = newBeliefs(records.audit.id, guessed)
    records = { ...records, observations: [], auditors: [], pictures: [], beliefs }
    await show(AuditMap)
    await expect.element(page.getByText(text('map.empty.title'))).toBeVisible()
    await expect.element(page.getByText(/Payment.*believed 48 percentage points worse/).first()).toBeVisible()
    await expect.element(lanes()).toBeVisible()
    await page.getByRole('button', { name: text('map.how.button') }).click()
    await expect.element(drawer().getByText(text('map.how.customersScores'))).toBeVisible()
    expect(await complaints()).toEqual([])
  })

  it('say in the evidence that there is no audit gap where they were asked otherwise', async () => {
    const onTen = { min: 0, max: 10, step: 1 }
    records = { ...records, sources: records.sources.map(source =>
      ({ ...source, questions: source.questions.map(question => ({ ...question, scale: onTen })) })) }
    await show(AuditMap, { curve: satisfaction, touchpoint: touchpointNamed(records, 'Payment') })
    const reason = text('map.auditGap.none.different-scales')
    await expect.element(drawer().getByText(text('map.evidence.noGap', { reason }))).toBeVisible()
    await lanes().click()
    await choose(text('map.lane.audit-gap', { question: '' })).click()
    await page.getByText(text('map.table.show')).click()
    await expect.element(page.getByRole('row', { name: /Payment/ }).getByText(reason)).toBeVisible()
  })

  it('are said to be unreadable, not elsewhere, where what is counted of them is, and that is reported', async () => {
    await spoilCounts()
    await show(AuditMap)
    await expect.poll(figures).toContain(text('map.customers.unreadable'))
    expect(figures()).not.toContain(text('map.customers.notHere'))
    expect(useFailures(siteState()).failure).toMatchObject({ kind: 'failed' })
    await page.getByRole('button', { name: text('map.how.button') }).click()
    const name = 'How satisfied were you? (Website survey)'
    await expect.element(drawer().getByText(text('map.how.customers.unreadable', { name }))).toBeVisible()
    await expect.element(drawer().getByText(`Important to customers: ${text('map.refusal.unreadable')}`)).toBeVisible()
  })

  it('of another source go on where those of one are unreadable', async () => {
    const [payment, spoilt] = [touchpointNamed(records, 'Payment'), records.sources[0]!.id]
    await addShopSurvey()
    await spoilCounts(spoilt)
    await show(AuditMap, { touchpoint: payment, lanes: `touchpoints,curve,customers:${key}` })
    await expect.element(ofShop().getByText('60%').first()).toBeVisible()
    expect(figures()).toContain(text('map.customers.unreadable'))
  })

  it('are explained in how it was counted', async () => {
    await show(AuditMap)
    await page.getByRole('button', { name: text('map.how.button') }).click()
    await expect.element(drawer().getByText(text('map.how.customersScores'))).toBeVisible()
    await expect.element(drawer().getByText(/share of 4–5 on 1 to 5, of valid answers, from 2,254 answers of 2,254/))
      .toBeVisible()
  })

  it.each(languages)('leave nothing to complain of in %s', async (language) => {
    const touchpoint = touchpointNamed(records, 'Payment')
    await show(AuditMap, { curve: satisfaction, touchpoint }, language)
    await expect.poll(figures).not.toEqual([])
    expect(await complaints()).toEqual([])
  })
})

describe('customers\' answers of some months or markets', () => {
  /** Unsatisfied in January and of Taiwan, then satisfied in March and of Germany. */
  async function storeTwoMonths(file?: Blob): Promise<void> {
    const round = await springRound()
    const answers = new Map([[touchpointNamed(round, 'Payment'), [60, 0, 0, 0, 40]]])
    const dayOf = (index: number) => index < 60 ? '2026-01-20' : '2026-03-02'
    const more = { names: 'market', cells: (index: number) => index < 60 ? 'Taiwan' : 'Germany' }
    const survey = await surveyAt(round, answers, { wording: 'How satisfied were you?', dayOf, more })
    const inGermany = round.observations.map(one => ({ ...one, context: { ...one.context, market: 'Germany' } }))
    records = withSources({ ...round, observations: inGermany }, [survey]).records
    const { id, answers: { file: own, counts } } = survey
    await createDatabase().answerFiles.put({ id, sourceId: id, file: file ?? new Blob([own]), counts })
  }

  const captions = () => document.querySelector('.map-drawing .map-captions')!.textContent.replaceAll(/\s/g, '')
  const filter = () => page.getByRole('button', { name: text('map.filter.title'), exact: true })
  const month = (end: 'answeredFrom' | 'answeredTo') => page.getByLabelText(text(`map.filter.${end}`))

  it('are counted from the rows once a period is chosen, which stands in the address and beside them', async () => {
    await storeTwoMonths()
    const router = await show(AuditMap)
    await expect.poll(figures).toContain('40%')
    await filter().click()
    await page.getByRole('button', { name: text('map.filter.facet.answered') }).click()
    await month('answeredFrom').selectOptions('March 2026')
    await expect.poll(figures).toContain('100%')
    expect(router.currentRoute.value.query).toEqual({ answeredFrom: '2026-03' })
    expect(captions()).toContain('givensinceMarch2026')
    await month('answeredTo').selectOptions('February 2026')
    await month('answeredFrom').selectOptions('January 2026')
    await expect.poll(figures).toContain('0%')
    await page.getByRole('button', { name: text('map.filter.remove', { facet: text('map.filter.facet.answered') }) })
      .click()
    await expect.poll(figures).toContain('40%')
  })

  it('are said to be unread where their rows cannot be read, and shown as before once no month is chosen', async () => {
    await storeTwoMonths(new Blob(['no Parquet']))
    const router = await show(AuditMap, { answeredFrom: '2026-03' })
    const months = text('map.filter.since', { day: 'March 2026' })
    await expect.element(page.getByText(text('map.customers.unread', { months }))).toBeVisible()
    expect(useFailures(siteState()).failure).toMatchObject({ kind: 'failed' })
    expect(figures()).not.toContain('40%')
    await router.push({ path: '/', query: {} })
    await expect.poll(figures).toContain('40%')
  })

  it('of another source go on where the rows of one cannot be read', async () => {
    await storeTwoMonths(new Blob(['no Parquet']))
    await addShopSurvey(() => '2026-03-02')
    await show(AuditMap, { answeredFrom: '2026-03', touchpoint: touchpointNamed(records, 'Payment') })
    await expect.element(ofShop().getByText('60%').first()).toBeVisible()
    const months = text('map.filter.since', { day: 'March 2026' })
    await expect.element(page.getByText(text('map.customers.unread', { months }))).toBeVisible()
    expect(useFailures(siteState()).failure).toMatchObject({ kind: 'failed' })
  })

  it('are those of the market that is scored, in the evidence and how it was counted, too', async () => {
    await storeTwoMonths()
    await show(AuditMap, { market: 'Germany', touchpoint: touchpointNamed(records, 'Payment') })
    await expect.poll(figures).toContain('100%')
    await expect.element(drawer().getByText(/share of 4–5 on 1 to 5 · market: .?Germany/)).toBeVisible()
    await page.getByRole('button', { name: text('map.how.button') }).click()
    await expect.element(page.getByText(/only answers of the same market count as auditors’ ratings/)).toBeVisible()
  })
})

describe('customers\' answers that are shared', () => {
  beforeEach(() => void (useShareWish(siteState()).choice.customers = 'figures'))

  it('are in the picture without those of fewer than five, and say where they come from', async () => {
    await show(SharePicture, { curve: satisfaction })
    const preview = page.getByRole('img')
    await expect.poll(async () => (await svgOf(preview.element() as HTMLImageElement))).toContain('>88%<')
    const svg = await svgOf(preview.element() as HTMLImageElement)
    expect(svg).not.toContain('>3 answers<')
    expect(svg).toContain('too few to')
    expect(svg).toContain('Website survey')
  })

  it('are columns of the table, whose cells of fewer than five are empty', async () => {
    await show(ShareTable)
    const headers = () => page.getByRole('columnheader').elements().map(({ textContent }) => textContent.trim())
    await expect.poll(headers).toContainEqual(expect.stringContaining('How satisfied were you?'))
  })

  it.each([
    ['picture', SharePicture, 'share.picture.svg'],
    ['table', ShareTable, 'share.table.csv'],
  ] as const)('let no %s go while some are unread, and say why; the rest goes alone', async (_, part, save) => {
    await addShopSurvey()
    await spoilCounts(records.sources[0]!.id)
    await show(part)
    const closed = page.getByText(text('share.customers.unreadable', { choice: text('share.customers.none') }))
    await expect.element(closed).toBeVisible()
    await expect.element(page.getByRole('button', { name: text(save) })).toBeDisabled()
    useShareWish(siteState()).choice.customers = 'none'
    await expect.element(page.getByRole('button', { name: text(save) })).toBeEnabled()
    await expect.element(closed).not.toBeInTheDocument()
  })
})

async function svgOf({ src }: HTMLImageElement): Promise<string> {
  return src ? (await fetch(src)).text() : ''
}
