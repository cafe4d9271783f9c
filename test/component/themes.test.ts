import type { Component, PropType } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Theme } from '../../core/journey/theme.ts'
import type { SharedMap } from '../../site/share/use-shared-map.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { defineComponent } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { addTheme, deleteTheme } from '../../core/database/commands/edit-themes.ts'
import { keepVerbatim } from '../../core/database/commands/keep-verbatim.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { loadAudit } from '../../core/database/reading/load-audit.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { useShareWish } from '../../site/share/share-wish.ts'
import { useSharedMap } from '../../site/share/use-shared-map.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { newVerbatim } from '../unit/support/new-verbatim.ts'
import { complaints } from './support/complaints.ts'
import { addSource, showCustomers } from './support/customers.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1280, 900)
  records = await springRound()
  await storeRecords(records)
})

interface Said { month: number, score: number, comment: string }

const header = 'id,email,date,satisfaction,comment,touchpoint'
const csvOf = (said: readonly Said[]) => [header, ...said.map(({ month, score, comment }, index) =>
  `${index},c${index}@example.com,2026-0${month}-10,${score},${comment},Search`)].join('\n')
/** The comments in turn, until there are so many. */
const times = (n: number, month: number, score: number, ...comments: string[]) =>
  Array.from({ length: n }, (_, index): Said => ({ month, score, comment: comments[index % comments.length]! }))

/** 20 of 60 in January and 40 of 60 in February speak of refunds, in three languages, with low scores. */
const survey = csvOf([
  ...times(10, 1, 1, 'My refund is late'),
  ...times(10, 1, 2, '退款太慢了', '退款一直没到', '什么时候退款'),
  ...times(40, 1, 5, 'Friendly staff'),
  ...times(20, 2, 1, 'No refunds yet'),
  ...times(20, 2, 2, '退費等很久', '退費呢'),
  ...times(20, 2, 5, 'Friendly staff'),
  ...times(7, 2, 4, ''),
])

/** Long ones of many words. */
const slow = Array.from({ length: 50 }, (_, index) => Array.from({ length: 60 }, (_, at) =>
  `word${String.fromCharCode(97 + (index * at) % 26, 97 + at % 26)}`).join(' '))

const button = (name: string) => page.getByRole('button', { name, exact: true })
const section = page.getByRole('region', { name: text('customers.theme.heading'), exact: true })
const row = (name: string) => section.getByRole('list', { name: text('customers.theme.list') })
  .getByRole('listitem')
  .filter({ hasText: name })
const dialog = page.getByRole('dialog')
const field = (name: string) => dialog.getByLabelText(text(`customers.theme.form.${name}`))
const select = (name: string) => dialog.getByRole('combobox', { name: text(`customers.theme.form.${name}`) })
const ofMany = (key: string, values: Record<string, string | number>) => text(key, values).split(' | ').at(-1)!
const counted = (n: number, all: number) => ofMany('customers.theme.counted', { n, all })

async function storedThemes(): Promise<Theme[]> {
  const db = createDatabase()
  const themes = await db.records('theme').toArray()
  db.close()
  return themes
}

const refunds = {
  name: { 'en': 'Slow refunds', 'zh-CN': '退款慢', 'zh-TW': '退費慢' },
  kind: 'need-or-pain' as const,
  words: ['refund*', '退款', '退費'],
  excluded: [],
  touchpointId: null,
}

async function keepTheme(other: Partial<Theme> = {}): Promise<void> {
  const db = createDatabase()
  const journal = createJournal(db, systemClock)
  await addTheme(journal, { journeyId: records.journey.id, ...refunds, ...other }, { by: null })
  db.close()
}

/** Leaves of the stored answers only what a Parquet file ends with: what it holds, and where. */
async function ruinRows(): Promise<void> {
  const db = createDatabase()
  const [stored] = await db.answerFiles.toArray()
  const bytes = new Uint8Array(await stored!.file.arrayBuffer())
  const ending = 8 + new DataView(bytes.buffer).getUint32(bytes.length - 8, true)
  bytes.fill(0xFF, 4, bytes.length - ending)
  await db.answerFiles.put({ ...stored!, file: new Blob([bytes]) })
  db.close()
}

async function choose(name: string, item: 'edit' | 'delete'): Promise<void> {
  await button(text('common.naming.change', { name })).click()
  await page.getByRole('menuitem', { name: text(`customers.theme.menu.${item}`) }).click()
}

describe('themes', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('are proposed from frequent words and those of low scores, and counted once a person named one', async () => {
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    await expect.element(section.getByText(text('customers.theme.none'))).toBeVisible()
    await button(text('customers.theme.proposal.look')).click()
    const ofLow = section.getByRole('group', { name: text('customers.theme.proposal.group.low') })
    await expect.element(ofLow.getByRole('button', { name: /^退款 10$/ })).toBeVisible()
    const ends = 'a low score (1–2) than with a high one (4–5)'
    await expect.element(section.getByText(ends, { exact: false })).toBeVisible()
    const frequent = section.getByRole('group', { name: text('customers.theme.proposal.group.frequent') })
    await expect.element(frequent.getByRole('button', { name: /^friendly staff\s*60$/ })).toBeVisible()
    await frequent.getByRole('button', { name: /^退款 / }).click()
    await frequent.getByRole('button', { name: /^no refunds/ }).click()
    await button(ofMany('customers.theme.proposal.make', { n: 2 })).click()
    await dialog.getByRole('textbox', { name: text('common.naming.name') }).fill('Slow refunds')
    await select('kind').selectOptions(text('customers.theme.kind.reason-for-leaving'))
    await field('words').fill('refund*\n退款，退費')
    await userEvent.click(button(text('customers.theme.form.keep')))
    await expect.element(row('Slow refunds').getByText(counted(60, 120))).toBeVisible()
    await expect.element(row('Slow refunds').getByText('50%', { exact: true })).toBeVisible()
    await expect.element(row('Slow refunds').getByText('41% to 59%')).toBeVisible()
    expect(await storedThemes()).toMatchObject([{
      journeyId: records.journey.id,
      name: { en: 'Slow refunds' },
      kind: 'reason-for-leaving',
      words: ['refund*', '退款', '退費'],
    }])
    await expect.element(frequent.getByRole('button', { name: /^退款 / })).not.toBeInTheDocument()
    await expect.element(frequent.getByRole('button', { name: /^friendly staff/ })).toBeVisible()
  })

  it('say where nobody wrote anything, and have no share then', async () => {
    await keepTheme()
    await addSource(records, csvOf(times(8, 1, 5, '')))
    await showCustomers(records.audit.id)
    await expect.element(section.getByText(text('customers.theme.noTexts'))).toBeVisible()
    await expect.element(row('Slow refunds').getByText(text('customers.figure.none'))).toBeVisible()
    await expect.element(button(text('customers.theme.proposal.look'))).not.toBeInTheDocument()
  })

  it('of under five submissions are counts without a figure', async () => {
    await keepTheme()
    await addSource(records, csvOf([...times(2, 1, 1, 'refund'), ...times(2, 1, 5, 'fine')]))
    await showCustomers(records.audit.id)
    await expect.element(row('Slow refunds').getByText(counted(2, 4))).toBeVisible()
    await expect.element(row('Slow refunds').getByText(text('customers.figure.none'))).toBeVisible()
    expect(row('Slow refunds').element().textContent).not.toContain('%')
    await expect.element(section.getByText(text('customers.theme.tentative'))).toBeVisible()
  })

  it('are added by hand, once nothing is wrong with them, changed and deleted, each with a way back', async () => {
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    await button(text('customers.theme.add')).click()
    await button(text('customers.theme.form.keep')).click()
    await expect.element(dialog.getByText(text('common.naming.blank'))).toBeVisible()
    await dialog.getByRole('textbox', { name: text('common.naming.name') }).fill('Staff')
    await field('words').fill(' , 👍🏽')
    await button(text('customers.theme.form.keep')).click()
    await expect.element(dialog.getByText(text('customers.theme.fault.no-letters', { word: '👍🏽' }))).toBeVisible()
    await field('words').fill('staff')
    await userEvent.keyboard('{Tab}')
    await button(text('customers.theme.form.keep')).click()
    await expect.element(row('Staff').getByText(counted(60, 120))).toBeVisible()

    await choose('Staff', 'edit')
    await field('excluded').fill('friendly')
    await select('touchpoint').selectOptions('Payment')
    await button(text('customers.theme.form.keep')).click()
    await expect.element(row('Staff').getByText(counted(0, 120))).toBeVisible()
    await expect.element(row('Staff').getByText('Payment')).toBeVisible()
    await useToasts(siteState()).toast!.undo!()
    await expect.element(row('Staff').getByText(counted(60, 120))).toBeVisible()

    await choose('Staff', 'delete')
    await expect.element(section.getByText(text('customers.theme.none'))).toBeVisible()
    await expect.element(button(text('customers.theme.add'))).toHaveFocus()
    expect(await storedThemes()).toMatchObject([{ isRemoved: true }])
    await useToasts(siteState()).toast!.undo!()
    await expect.element(row('Staff')).toBeVisible()
  })

  it('that were deleted elsewhere meanwhile stay so, which is said, and the dialog goes', async () => {
    await keepTheme()
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    await expect.element(row('Slow refunds').getByText(counted(60, 120))).toBeVisible()
    await choose('Slow refunds', 'edit')
    const [db, [{ id }]] = [createDatabase(), await storedThemes() as [Theme]]
    await deleteTheme(db, createJournal(db, systemClock), id, { by: null })
    db.close()
    await field('words').fill('refund*')
    await userEvent.click(button(text('customers.theme.form.keep')))
    await expect.element(dialog).not.toBeInTheDocument()
    expect(useToasts(siteState()).toast).toMatchObject({ text: text('common.naming.left', { name: 'Slow refunds' }) })
    expect(await storedThemes()).toMatchObject([{ words: refunds.words, isRemoved: true }])
  })

  it('are marked in the field that is wrong', async () => {
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    await button(text('customers.theme.add')).click()
    await dialog.getByRole('textbox', { name: text('common.naming.name') }).fill('Staff')
    await field('words').fill('staff')
    await field('excluded').fill('…')
    await button(text('customers.theme.form.keep')).click()
    const fault = text('customers.theme.fault.no-letters', { word: '…' })
    await expect.element(field('excluded')).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field('excluded')).toHaveAccessibleDescription(expect.stringContaining(fault))
    await expect.element(field('words')).not.toHaveAttribute('aria-invalid')
  })

  it('stay as they were typed where they could not be stored', async () => {
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    await button(text('customers.theme.proposal.look')).click()
    const frequent = section.getByRole('group', { name: text('customers.theme.proposal.group.frequent') })
    await frequent.getByRole('button', { name: /^退款 / }).click()
    await button(text('customers.theme.proposal.make', { n: 1 }).split(' | ')[1]!).click()
    await dialog.getByRole('textbox', { name: text('common.naming.name') }).fill('Slow refunds')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    await userEvent.click(button(text('customers.theme.form.keep')))
    await expect.poll(() => useFailures(siteState()).failure).toEqual({ kind: 'storage-full' })
    await expect.element(dialog.getByRole('textbox', { name: text('common.naming.name') })).toHaveValue('Slow refunds')
    expect(await storedThemes()).toEqual([])
    vi.restoreAllMocks()
    await userEvent.click(button(text('customers.theme.form.keep')))
    await expect.element(dialog).not.toBeInTheDocument()
    expect(await storedThemes()).toMatchObject([{ name: { en: 'Slow refunds' }, words: ['退款'] }])
  })

  it('have what staff found beside their share, in neither part of it', async () => {
    const db = createDatabase()
    const [journal, at] = [createJournal(db, systemClock), touchpointNamed(records, 'Payment')]
    const by = { auditId: records.audit.id, auditorId: records.auditors[0]!.id }
    for (const words of ['Where is my refund', 'Refunds take ages', 'Nice'])
      await keepVerbatim(journal, newVerbatim(by, at, { text: words }))
    db.close()
    await keepTheme()
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    await expect.element(row('Slow refunds').getByText(counted(60, 120))).toBeVisible()
    await expect.element(row('Slow refunds').getByText(ofMany('customers.theme.byStaff', { n: 2 }))).toBeVisible()
  })

  it('show their texts, and all again', async () => {
    await keepTheme()
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    const texts = page.getByRole('region', { name: text('customers.text.list') })
    await expect.element(page.getByText('120 texts', { exact: true })).toBeVisible()
    await row('Slow refunds').getByRole('button', { name: 'Slow refunds', exact: true }).click()
    await expect.element(page.getByText('60 of 120 texts')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: text('customers.text.heading') })).toHaveFocus()
    await expect.element(page.getByLabelText(text('customers.text.label.theme'))).toHaveDisplayValue('Slow refunds')
    expect(texts.element().textContent).not.toContain('Friendly')
    await row('Slow refunds').getByRole('button', { name: 'Slow refunds', exact: true }).click()
    await expect.element(page.getByText('120 texts', { exact: true })).toBeVisible()
  })

  it('are followed by month, and their change is told with what is chance', async () => {
    await keepTheme()
    await addSource(records, survey)
    await showCustomers(records.audit.id)
    const trend = row('Slow refunds').getByRole('button', { name: text('customers.trend.heading') })
    await expect.element(row('Slow refunds').getByText(text('customers.theme.verdict.more'))).toBeVisible()
    await expect.element(section.getByText('1 of 1 themes changed', { exact: false })).toBeVisible()
    await trend.click()
    const label = text('customers.theme.trendLabel', { name: 'Slow refunds' })
    await expect.element(page.getByRole('img', { name: label })).toBeVisible()
    await expect.element(section.getByText('+33 percentage points')).toBeVisible()
    await row('Slow refunds').getByText(text('customers.trend.table')).click()
    await expect.element(page.getByRole('row', { name: 'January 2026 33% 23% to 46% 60' })).toBeVisible()
    await trend.click()
    await expect.element(page.getByRole('img', { name: label })).not.toBeInTheDocument()
  })

  it('are looked for in very many texts without holding up the page, until somebody cancels it', async () => {
    await addSource(records, csvOf(times(15_000, 1, 2, ...slow)))
    await showCustomers(records.audit.id)
    await button(text('customers.theme.proposal.look')).click()
    await expect.element(section.getByRole('progressbar', { name: text('customers.theme.proposal.looking') }))
      .toBeVisible()
    await button(text('common.action.cancel')).click()
    await expect.element(button(text('customers.theme.proposal.look'))).toHaveFocus()
    expect(section.getByRole('progressbar').query()).toBeNull()
  })

  it('stand without counts where the texts are not here', async () => {
    await keepTheme()
    await addSource(records, survey)
    const db = createDatabase()
    await db.answerFiles.clear()
    db.close()
    await showCustomers(records.audit.id)
    await expect.element(section.getByText(text('customers.theme.notHere'))).toBeVisible()
    await expect.element(row('Slow refunds')).toBeVisible()
    expect(row('Slow refunds').element().textContent).not.toMatch(/\d/)
    await expect.element(button('Slow refunds')).not.toBeInTheDocument()
  })

  it('say why they were not counted where the rows cannot be read', async () => {
    await keepTheme()
    await addSource(records, survey)
    await ruinRows()
    await showCustomers(records.audit.id)
    await expect.element(section.getByText(text('customers.rows.failed'))).toBeVisible()
    await expect.element(section.getByText('The browser says: thrift', { exact: false })).toBeVisible()
    await expect.element(row('Slow refunds')).toBeVisible()
    expect(useFailures(siteState()).failure).toBeNull()
  })

  it.each(languages)('leave nothing to complain of in %s', async (language) => {
    await keepTheme({ touchpointId: touchpointNamed(records, 'Payment') })
    await keepTheme({ name: { en: 'Late' }, words: ['late'] })
    await addSource(records, survey)
    const [{ id }] = await storedThemes() as [Theme]
    await showCustomers(records.audit.id, { theme: id }, language)
    const shownMonths = () => document.querySelector<HTMLElement>('[data-theme] [aria-controls]')
    await expect.poll(shownMonths).not.toBeNull()
    shownMonths()!.click()
    document.querySelector<HTMLElement>('[aria-labelledby=themes-heading] > div:last-of-type .button')!.click()
    await expect.poll(() => document.querySelector('[aria-labelledby=themes-heading] .chip')).not.toBeNull()
    await expect.poll(() => document.querySelector('[data-theme] svg[role=img]')).not.toBeNull()
    expect(await complaints()).toEqual([])
    document.querySelector<HTMLElement>('[data-add]')!.click()
    await expect.element(dialog).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})

describe('themes on the map', () => {
  async function show(query: Record<string, string>, component: Component = AuditMap): Promise<void> {
    const db = createDatabase()
    const loaded = (await loadAudit(db, records.audit.id))!
    db.close()
    const routes = [{ path: '/', component }, { path: '/:id/customers', name: 'customers', component }]
    const router = createRouter({ history: createMemoryHistory(), routes })
    await router.push({ path: '/', query })
    await showOnSite(component, { props: { records: loaded }, global: { plugins: [router] } } as never)
  }

  afterEach(() => void vi.unstubAllGlobals())

  it('propose pivotal moments, on top or rising, and stand in the evidence with their counts', async () => {
    const payment = touchpointNamed(records, 'Payment')
    await keepTheme({ touchpointId: payment })
    await keepTheme({ name: { en: 'Staff' }, words: ['staff'], touchpointId: touchpointNamed(records, 'Pricing') })
    await addSource(records, survey)
    await show({ touchpoint: payment })
    await expect.element(dialog.getByText('Slow refunds', { exact: true })).toBeVisible()
    await expect.element(dialog.getByText(text('map.evidence.themeCount', { n: 40, all: 60 }))).toBeVisible()
    await expect.element(dialog.getByText('54.1%–77.3%')).toBeVisible()
    await expect.element(dialog.getByText('Survey · February 2026')).toBeVisible()
    await expect.element(dialog.getByText(/most frequent theme: slow refunds: 67%/i)).toBeVisible()
    await expect.element(dialog.getByText(/rising theme: slow refunds: 67%, before that 33%/i)).toBeVisible()
    expect(dialog.element().textContent).not.toContain('Staff')
  })

  it('are of the months that were chosen', async () => {
    const payment = touchpointNamed(records, 'Payment')
    await keepTheme({ touchpointId: payment })
    await addSource(records, survey)
    await show({ touchpoint: payment, answeredTo: '2026-01' })
    await expect.element(dialog.getByText('Survey · January 2026')).toBeVisible()
    await expect.element(dialog.getByText(text('map.evidence.themeCount', { n: 20, all: 60 }))).toBeVisible()
    expect(dialog.element().textContent).not.toMatch(/rising theme/i)
  })

  it('are of the market that is scored', async () => {
    const payment = touchpointNamed(records, 'Payment')
    const marketOf = (index: number) => index % 2 === 0 ? 'Taiwan' : 'Germany'
    const observations = records.observations.map((one, index) =>
      ({ ...one, context: { ...one.context, market: marketOf(index) } }))
    await storeRecords({ ...records, observations })
    await keepTheme({ touchpointId: payment })
    const [head, ...rows] = survey.split('\n')
    const told = rows.map((row, index) => `${row},${index < 60 ? 'Taiwan' : 'Germany'}`)
    await addSource(records, [`${head},market`, ...told].join('\n'))
    await show({ touchpoint: payment, market: 'Taiwan' })
    await expect.element(dialog.getByText(/Survey · January 2026 · market: .?Taiwan/)).toBeVisible()
    await expect.element(dialog.getByText(text('map.evidence.themeCount', { n: 20, all: 60 }))).toBeVisible()
  })

  it('are said to be unread where the texts are, and no rule says then that there are too few', async () => {
    const payment = touchpointNamed(records, 'Payment')
    await keepTheme({ touchpointId: payment })
    await addSource(records, survey)
    const db = createDatabase()
    await db.answerFiles.toCollection().modify({ file: new Blob(['no Parquet']) })
    db.close()
    await show({ touchpoint: payment })
    await expect.element(dialog.getByText(text('map.evidence.themesUnreadable'))).toBeVisible()
    expect(useFailures(siteState()).failure).toMatchObject({ kind: 'failed' })
    await page.getByRole('button', { name: text('map.evidence.close') }).click()
    await page.getByRole('button', { name: text('map.how.button') }).click()
    for (const rule of ['Most frequent theme', 'Rising theme'])
      await expect.element(dialog.getByText(`${rule}: ${text('map.refusal.unreadable')}`)).toBeVisible()
  })

  it('are awaited, on the map and by whatever leaves it, and no rule says then that there are too few', async () => {
    await keepTheme({ touchpointId: touchpointNamed(records, 'Payment') })
    await addSource(records, survey)
    // A worker that never answers.
    vi.stubGlobal('Worker', class extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    })
    await show({})
    await expect.element(page.getByText(text('map.evidence.themesAwaited'))).toBeVisible()
    await page.getByRole('button', { name: text('map.how.button') }).click()
    await expect.element(dialog.getByText(text('map.how.customersScores'))).toBeVisible()
    expect(dialog.element().textContent).not.toContain(text('map.candidate.rule.theme-top'))

    useShareWish(siteState()).choice.customers = 'figures'
    let shared: SharedMap | undefined
    await show({}, defineComponent({
      props: { records: { type: Object as PropType<AuditRecords>, required: true } },
      setup: (props) => {
        shared = useSharedMap(() => props.records)
        return () => null
      },
    }))
    await expect.poll(() => shared!.input.value.questions.size).toBeGreaterThan(0)
    expect(shared!.isCounting.value).toBe(true)
  })
})
