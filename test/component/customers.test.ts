import type { Locator } from 'vitest/browser'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { deleteSource } from '../../core/database/answers/delete-source.ts'
import { readAnswerFile } from '../../core/database/answers/read-answer-file.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { writeSetting } from '../../core/database/settings/settings.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { sourceFigures } from '../../core/package/export/source-figures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import FurtherSources from '../../site/customers/sources/FurtherSources.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { addSource, showCustomers, storedSources } from './support/customers.ts'
import { refuseReads } from './support/refuse-reads.ts'
import { showOnSite, siteState } from './support/site.ts'
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

  it('are compared between two periods place by place, all of them allowed for at once', async () => {
    const changed = (index: number) => index < 40 ? { month: 3, score: 5 } : { month: 5, score: index % 4 ? 5 : 1 }
    await addSource(records, csvOf(rowsOf(80, changed)))
    await showCustomers(records.audit.id, { period: '202605-202605', before: '202603-202603' })
    const byMonth = page.getByRole('region', { name: text('customers.trend.heading') })
    await expect.element(byMonth.getByText(/^2 of 3 scores changed/)).toBeVisible()
    await byMonth.getByText(text('customers.period.byPlace')).click()
    const placeRow = (name: string) => saidBy(byMonth.getByRole('row').filter({ hasText: name }))
    await expect.poll(placeRow(text('customers.place.none'))).toMatch(/50%.*100%.*−50 percentage points.*worse/)
    await expect.poll(placeRow(records.touchpoints[0]!.name.en!)).toContain(text('customers.period.brief.unclear'))
    // Of twenty answers each, under thirty.
    for (const figure of ['50% (30% to 70%)', '100% (84% to 100%)'])
      await expect.element(byMonth.getByRole('row').getByText(figure).first()).toHaveClass('text-ink-3')
  })

  it('are not compared with later months, which is said', async () => {
    await addSource(records, csvOf(rowsOf(80, index => ({ month: index < 40 ? 3 : 5 }))))
    await showCustomers(records.audit.id, { period: '202603-202603', before: '202605-202605' })
    await expect.element(page.getByText(text('customers.period.reversed'))).toBeVisible()
    expect(page.getByText(text('customers.period.unclear')).query()).toBeNull()
  })

  it('are followed by month for the question that is chosen, and never for the one before', async () => {
    const both = ['id,date,satisfaction,recommend']
    for (let id = 0; id < 40; id++)
      both.push(`${id},2026-0${3 + id % 2}-10,${5 - id % 2},${id < 16 ? 10 : ''}`)
    await addSource(records, both.join('\n'))
    await showCustomers(records.audit.id)
    const rows = () =>
      Array.from(document.querySelectorAll('[aria-labelledby=trend-heading] tr'), ({ textContent }) => textContent)
    await expect.poll(rows).toContainEqual(expect.stringContaining('100%'))
    const seen: string[] = []
    const observer = new MutationObserver(() => seen.push(...rows()))
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    await page.getByLabelText(text('customers.question.label')).selectOptions('recommend')
    await expect.poll(() => rows().join()).toContain('+100')
    observer.disconnect()
    expect(seen.filter(row => row.includes('−100'))).toEqual([])
  })

  it('of two sources are counted where they meet', async () => {
    await addSource(records, csvOf(rowsOf(4, () => ({}))), 'Survey')
    await addSource(records, csvOf(rowsOf(8, () => ({}))), 'Tickets')
    await showCustomers(records.audit.id)
    const said = { n: 4, one: 'Survey', ofOne: '100%', other: 'Tickets', ofOther: '50%' }
    const words = text('customers.meet.some', said).split(' | ').at(-1)
    await expect.poll(saidBy(page.getByRole('main'))).toContain(words)
    await expect.element(page.getByText(text('customers.meet.pseudonym'))).toBeVisible()
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
    const place = page.getByRole('search').getByLabelText(text('customers.text.label.place'))
    await place.selectOptions(records.touchpoints[0]!.name.en!)
    await expect.element(page.getByText(text('customers.text.nothingFound'))).toBeVisible()
    await button(text('customers.text.reset')).click()
    await expect.poll(() => articles().length).toBe(4)
  })

  it('has the votes of a request beside it, which it can be ordered by', async () => {
    const posts = ['p1,2026-03-03,Dark mode,3,1', 'p2,2026-03-02,Export,212,4', 'p3,2026-03-01,Search,1,0']
    await addSource(records, ['id,created,title,score,commentCount,details', ...posts].join('\n'))
    await showCustomers(records.audit.id)
    await expect.poll(() => articles().length).toBe(3)
    await expect.poll(saidBy(texts.getByRole('article').nth(1))).toMatch(/212 votes.*commentCount: 4.*Export/)
    await expect.poll(saidBy(texts.getByRole('article').nth(2))).toContain('1 vote')
    await page.getByLabelText(text('customers.text.order.label')).selectOptions(text('customers.text.order.votes'))
    const byVotes = page.getByRole('region', { name: text('customers.text.listByVotes') })
    const titles = () => byVotes.getByRole('article').elements().map(({ textContent }) =>
      /Dark mode|Export|Search/.exec(textContent)?.[0])
    await expect.poll(titles).toEqual(['Export', 'Dark mode', 'Search'])
  })

  it('is in the page as far as it is seen, and the end within reach', async () => {
    await addSource(records, csvOf(rowsOf(3_000, index => ({ comment: `Text ${index}` }))))
    const seen: string[] = []
    const observer = new MutationObserver(() =>
      seen.push(...Array.from(document.querySelectorAll('[aria-live]'), ({ textContent }) => textContent.trim())))
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    await showCustomers(records.audit.id)
    await expect.element(page.getByText('3,000 texts')).toBeVisible()
    observer.disconnect()
    expect([...new Set(seen)].filter(Boolean)).toEqual(['3,000 texts'])
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

  it('that was deleted elsewhere meanwhile is not renamed, which is said, and the dialog goes', async () => {
    const id = await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await addSource(records, csvOf(rowsOf(6, () => ({}))), 'Tickets')
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'rename')
    const db = createDatabase()
    await deleteSource(db, createJournal(db, systemClock), id, { by: null })
    db.close()
    await page.getByLabelText(text('common.naming.name')).fill('After delivery')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(useToasts(siteState()).toast).toMatchObject({ text: text('common.naming.left', { name: 'Survey' }) })
    expect((await storedSources()).map(({ name }) => name)).toEqual(['Tickets'])
  })

  it('leads to where newer answers are added', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'add')
    await expect.element(page.getByText('The way in')).toBeVisible()
  })

  it('says of which days its answers are', async () => {
    await addSource(records, csvOf([row(1, { month: 3 }), row(2, { month: 5 })]))
    await showCustomers(records.audit.id)
    const sources = page.getByRole('region', { name: text('customers.source.heading') })
    await expect.poll(saidBy(sources.getByRole('listitem'))).toMatch(/10 Mar\s–\s10 May 2026/)
  })

  it('hands the keyboard to the next one once it is deleted', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await addSource(records, csvOf(rowsOf(6, () => ({}))), 'Tickets')
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'delete')
    await button(text('customers.source.deleteConfirm')).click()
    await expect.poll(async () => (await storedSources()).length).toBe(1)
    await expect.element(button(text('common.naming.change', { name: 'Survey' }))).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.closest('li')?.textContent).toContain('Tickets')
  })

  it('is deleted once somebody confirms it, and the page says where to begin', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    await showCustomers(records.audit.id)
    await chooseFromMenu('Survey', 'delete')
    await expect.element(page.getByText(text('customers.source.deleteText'))).toBeVisible()
    await button(text('customers.source.deleteConfirm')).click()
    await expect.element(page.getByText(text('customers.empty.title'))).toBeVisible()
    await expect.element(page.getByRole('link', { name: text('customers.add') })).toHaveFocus()
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

describe('a store that cannot be read', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('is said to be so, and what it has is there once it can be', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({}))))
    refuseReads('answerFiles')
    await showCustomers(records.audit.id)
    await expect.element(page.getByRole('heading', { name: text('common.failure.failed.title') })).toBeVisible()
    await expect.element(sentence('The disk is broken')).toBeVisible()
    vi.restoreAllMocks()
    await expect.element(page.getByText('6 answers of 6 customers')).toBeVisible()
  })

  it('is said to be so where other sources would be listed', async () => {
    refuseReads('source')
    await showOnSite(FurtherSources, { props: { records } })
    await expect.element(page.getByRole('heading', { name: text('common.failure.failed.title') })).toBeVisible()
  })

  it('says of rows that are damaged what the browser says', async () => {
    await addSource(records, csvOf(rowsOf(6, () => ({ comment: 'Fine' }))))
    const [source] = await storedSources()
    const { id } = source!.answers!
    const db = createDatabase()
    const { file } = (await db.answerFiles.get(id))!
    const bytes = new Uint8Array(await file.arrayBuffer())
    // All but what says at the end where everything is, and how long that is.
    const end = bytes.length - 8
    bytes.fill(255, 4, end - new DataView(bytes.buffer).getUint32(end, true))
    await db.answerFiles.update(id, { file: new Blob([bytes]) })
    db.close()
    await showCustomers(records.audit.id)
    const trend = page.getByRole('region', { name: text('customers.trend.heading') })
    await expect.element(trend.getByText(text('customers.rows.failed'))).toBeVisible()
    await expect.element(trend.getByText('The browser says:', { exact: false })).toBeVisible()
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
