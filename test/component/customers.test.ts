import type { Locator } from 'vitest/browser'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readAnswerFile } from '../../core/database/answers/read-answer-file.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { writeSetting } from '../../core/database/settings/settings.ts'
import { sourceFigures } from '../../core/package/export/source-figures.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { addSource, showCustomers, storedSources } from './support/customers.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1280, 900)
  records = await springRound()
  await storeRecords(records)
})

const header = 'id,email,date,satisfaction,comment,touchpoint,channel'

/** A row of a survey of everybody's own. */
function row(id: number, { score = 5, month = 3, channel = 'web', comment = '' } = {}): string {
  const place = id % 2 === 0 ? 'Search' : 'Elsewhere'
  return `${id},c${id}@example.com,2026-0${month}-10,${score},${comment},${place},${channel}`
}

const csvOf = (rows: string[]) => [header, ...rows].join('\n')
const rowsOf = (n: number, more: (index: number) => Parameters<typeof row>[1]) =>
  Array.from({ length: n }, (_, index) => row(index + 1, more(index)))
const button = (name: string) => page.getByRole('button', { name, exact: true })
const groupRow = (name: string) => page.getByRole('row').filter({ hasText: name })
const sentence = (part: string) => page.getByText(part, { exact: false })

/** What an element says, without the marks that keep what is filled in from turning a sentence round. */
const saidBy = (locator: Locator) => () => locator.query()?.textContent.replaceAll(/[\u2068\u2069]/g, '') ?? ''

async function chooseFromMenu(source: string, item: string): Promise<void> {
  await button(text('common.naming.change', { name: source })).click()
  await page.getByRole('menuitem', { name: text(`customers.source.menu.${item}`), exact: true }).click()
}

describe('the customers of an audit', () => {
  it('are asked for where there are none', async () => {
    await showCustomers(records.audit.id)
    await page.getByRole('link', { name: text('customers.add') }).click()
    await expect.element(page.getByText('The way in')).toBeVisible()
  })

  it('are shown with score, interval, n and how each answer was given', async () => {
    await addSource(records, csvOf(rowsOf(40, index => ({ score: index < 30 ? 5 : 2 }))))
    await showCustomers(records.audit.id)
    await expect.element(page.getByText('40 answers of 40 customers')).toBeVisible()
    await expect.element(page.getByText('75%', { exact: true }).first()).toBeVisible()
    await expect.element(page.getByText('60% to 86%').first()).toBeVisible()
    const bars = page.getByRole('table', { name: text('common.distribution.caption') })
    await expect.element(bars.getByRole('row', { name: '5 30 75%' })).toBeVisible()
    await expect.element(bars.getByRole('row', { name: '4 0 0%' })).toBeVisible()
  })

  it('have no figure under five answers, and a grey one under thirty', async () => {
    await addSource(records, csvOf(rowsOf(4, () => ({}))), 'Few')
    await addSource(records, csvOf(rowsOf(12, () => ({}))), 'Some')
    await showCustomers(records.audit.id)
    await expect.element(page.getByText('4 answers of 4 customers')).toBeVisible()
    await expect.element(page.getByRole('row', { name: '5 4', exact: true })).toBeVisible()
    await expect.element(sentence(text('customers.how.kind.top-boxes'))).not.toBeInTheDocument()
    await expect.element(sentence(text('customers.how.underFive'))).toBeVisible()
    await expect.element(page.getByText(text('customers.figure.none')).first()).toBeVisible()
    await page.getByRole('link', { name: 'Some' }).click()
    await expect.element(sentence(text('customers.how.tentative'))).toBeVisible()
  })

  it('are broken down, small groups without a figure or what would tell it', async () => {
    const channelOf = (index: number) => index < 40 ? 'web' : index < 80 ? 'app' : 'post'
    const scoreOf = (index: number) => index < 40 || index % 3 === 0 ? 5 : 1
    await addSource(records, csvOf(rowsOf(83, index => ({ channel: channelOf(index), score: scoreOf(index) }))))
    await showCustomers(records.audit.id)
    await button(text('customers.group.by.channel')).click()
    await expect.poll(saidBy(groupRow('web'))).toContain('100%')
    await expect.poll(saidBy(groupRow('app'))).toContain(text('customers.group.differs'))
    await expect.poll(saidBy(groupRow('post'))).toContain(text('customers.figure.none'))
    expect(saidBy(groupRow('post'))()).not.toMatch(/%|points/)
    await expect.element(page.getByText('2 of 2 differ from all others', { exact: false })).toBeVisible()
  })

  it('are told by their touchpoints, as the audit calls them', async () => {
    await addSource(records, csvOf(rowsOf(40, () => ({}))))
    await showCustomers(records.audit.id)
    await expect.poll(saidBy(groupRow(text('customers.place.none')))).toContain('20')
    await expect.poll(saidBy(groupRow(records.touchpoints[0]!.name.en!))).toContain('20')
  })

  it('are followed by month, with a gap where nobody answered', async () => {
    const monthOf = (index: number) => index % 2 === 0 ? 3 : 5
    await addSource(records, csvOf(rowsOf(80, index => ({ month: monthOf(index), score: index % 2 ? 1 : 5 }))))
    await showCustomers(records.audit.id)
    await expect.element(page.getByRole('img', { name: text('customers.trend.label') })).toBeVisible()
    await page.getByText(text('customers.trend.table')).click()
    await expect.element(page.getByRole('row', { name: 'April 2026 – 0' })).toBeVisible()
    await expect.element(page.getByText(text('customers.period.incomparable'))).toBeVisible()
    await page.getByLabelText(text('customers.period.from', { period: text('customers.period.before') }))
      .selectOptions('March 2026')
    await expect.element(page.getByText(text('customers.period.worse'))).toBeVisible()
    const byMonth = page.getByRole('region', { name: text('customers.trend.heading') })
    await expect.element(byMonth.getByText('−100 percentage points')).toBeVisible()
  })

  it('of two sources are counted where they meet', async () => {
    await addSource(records, csvOf(rowsOf(4, () => ({}))), 'Survey')
    await addSource(records, csvOf(rowsOf(8, () => ({}))), 'Tickets')
    await showCustomers(records.audit.id)
    const said = { n: 4, one: 'Survey', ofOne: '100%', other: 'Tickets', ofOther: '50%' }
    const words = text('customers.meet.some', said).split(' | ').at(-1)
    await expect.poll(saidBy(page.getByRole('main'))).toContain(words)
  })
})

describe('what customers wrote', () => {
  const texts = page.getByRole('region', { name: text('customers.text.list') })
  const articles = () => texts.getByRole('article').elements().map(({ textContent }) => textContent)

  it('is text and nothing else, beside its date, score and touchpoint', async () => {
    await addSource(records, csvOf([row(2, { score: 2, comment: '<b id="hostile">Slow</b>' })]))
    await showCustomers(records.audit.id)
    await expect.element(texts.getByText('<b id="hostile">Slow</b>')).toBeVisible()
    expect(document.querySelector('#hostile')).toBeNull()
    const told = texts.getByRole('article')
    await expect.poll(saidBy(told)).toContain('10 Mar 2026')
    await expect.poll(saidBy(told)).toContain('2 of 5')
    await expect.poll(saidBy(told)).toContain(records.touchpoints[0]!.name.en!)
  })

  it('is narrowed by words, touchpoint and score', async () => {
    const comments = ['Late again', 'Quick', 'LATE and cold', 'Fine']
    await addSource(records, csvOf(comments.map((comment, index) => row(index + 1, { comment, score: index + 1 }))))
    await showCustomers(records.audit.id)
    await page.getByPlaceholder(text('customers.text.search')).fill('late')
    await expect.poll(() => articles().length).toBe(2)
    const third = text('customers.text.point', { point: 3 })
    await page.getByLabelText(text('customers.text.label.score')).selectOptions(third)
    await expect.poll(articles).toEqual([expect.stringContaining('LATE and cold')])
    await page.getByLabelText(text('customers.text.label.place')).selectOptions(records.touchpoints[0]!.name.en!)
    await expect.element(page.getByText(text('customers.text.nothingFound'))).toBeVisible()
    await button(text('customers.text.reset')).click()
    await expect.poll(() => articles().length).toBe(4)
  })

  it('is in the page as far as it is seen, and the end within reach', async () => {
    await addSource(records, csvOf(rowsOf(3_000, index => ({ comment: `Text ${index}` }))))
    await showCustomers(records.audit.id)
    await expect.element(page.getByText('3,000 texts')).toBeVisible()
    await expect.poll(() => articles().some(words => words.includes('Text'))).toBe(true)
    expect(articles().length).toBeLessThan(60)
    await expect.poll(() => {
      texts.element().scrollTo({ top: texts.element().scrollHeight })
      return articles().at(-1)?.includes('Text 2999')
    }).toBe(true)
  })
})

describe('a source', () => {
  it('is renamed from its menu', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'rename')
    await page.getByLabelText(text('common.naming.name')).fill('After delivery')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('link', { name: 'After delivery' })).toBeVisible()
    expect((await storedSources()).map(({ name }) => name)).toEqual(['After delivery'])
  })

  it('leads to where newer answers are added', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'add')
    await expect.element(page.getByText('The way in')).toBeVisible()
  })

  it('is deleted once somebody confirms it, and the page says where to begin', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'delete')
    await expect.element(page.getByText(text('customers.source.deleteText'))).toBeVisible()
    await button(text('customers.source.deleteConfirm')).click()
    await expect.element(page.getByText(text('customers.empty.title'))).toBeVisible()
    expect(await storedSources()).toEqual([])
  })

  it('shows what came as figures, and says that neither months nor texts came', async () => {
    await addSource(records, csvOf(rowsOf(40, index => ({ score: index < 30 ? 5 : 2 }))))
    const [db, source] = [createDatabase(), (await storedSources())[0]!]
    const { counts } = (await readAnswerFile(db, source.answers!.id))!
    await db.table('source').put(sourceFigures(source, counts, [records.journey.id])!)
    db.close()
    await showCustomers(records.audit.id)
    const list = page.getByRole('region', { name: text('customers.source.heading') })
    await expect.element(list.getByText(text('customers.source.state.figures'), { exact: false })).toBeVisible()
    await expect.element(list.getByText('40 submissions')).toBeVisible()
    await expect.element(list.getByText('10 Mar 2026')).toBeVisible()
    await expect.element(page.getByText('40 answers', { exact: true })).toBeVisible()
    await expect.element(page.getByText('75%', { exact: true }).first()).toBeVisible()
    await expect.element(page.getByRole('row', { name: '5 30 75%' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: text('customers.trend.heading') })).not.toBeInTheDocument()
    await expect.element(page.getByRole('region', { name: text('customers.text.list') })).not.toBeInTheDocument()
    expect(await complaints()).toEqual([])
  })

  it('says where its answers are not here, or damaged', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))), 'Damaged')
    await addSource(records, csvOf(rowsOf(6, () => ({}))), 'Missing')
    const [sources, db] = [await storedSources(), createDatabase()]
    const idOf = (name: string) => sources.find(source => source.name === name)!.answers!.id
    await db.answerFiles.delete(idOf('Missing'))
    await db.answerFiles.update(idOf('Damaged'), { file: new Blob(['no Parquet']) })
    await showCustomers(records.audit.id)
    await expect.element(page.getByText(text('customers.source.state.missing'))).toBeVisible()
    await expect.element(page.getByText(text('customers.source.state.damaged'))).toBeVisible()
    db.close()
  })
})

describe('one customer', () => {
  async function keepKey(own: number[] | null): Promise<void> {
    const db = createDatabase()
    await writeSetting(db, 'pseudonymKeys', { own, team: null, used: 'own' })
    db.close()
  }

  async function look(customer: string): Promise<void> {
    await chooseFromMenu('Survey', 'person')
    await page.getByLabelText(text('customers.person.customer')).fill(customer)
    await button(text('customers.person.look')).click()
  }

  it('is found by an address, and deleted from every source once somebody confirms it', async () => {
    await keepKey([1, 2, 3, 4])
    await addSource(records, csvOf(rowsOf(6, () => ({ comment: 'Mine' }))))
    await addSource(records, csvOf(rowsOf(7, () => ({}))), 'Tickets')
    await showCustomers(records.audit.id)
    await look(' C2@Example.com')
    const found = page.getByRole('dialog').getByRole('status')
    await expect.poll(saidBy(found)).toContain('1 row in “Survey” and 1 row in “Tickets”')
    await button(text('customers.person.confirm')).click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(page.getByText('5 answers of 5 customers')).toBeVisible()
    expect((await storedSources()).map(({ answers }) => answers!.rows).sort()).toEqual([5, 6])
  })

  it('is not found by another address, nor without any key', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await keepKey(null)
    await showCustomers(records.audit.id)
    await look('c2@example.com')
    await expect.element(page.getByText(text('customers.person.noKey'))).toBeVisible()
    await keepKey([1, 2, 3, 4])
    await page.getByLabelText(text('customers.person.customer')).fill('eve@example.com')
    await button(text('customers.person.look')).click()
    await expect.element(page.getByText(text('customers.person.notFound'))).toBeVisible()
  })
})
