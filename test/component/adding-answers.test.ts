import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readStoredTable } from '../../core/customers/table/stored-table.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { router } from '../../site/app/router.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { writeWorkbook } from '../unit/support/write-workbook.ts'
import * as adding from './support/adding.ts'
import {
  button,
  counted,
  drop,
  fixture,
  holds,
  keep,
  option,
  readAll,
  says,
  sayZone,
  shown,
  stands,
} from './support/adding.ts'
import { complaints } from './support/complaints.ts'
import { storedSources as sources } from './support/customers.ts'
import { siteState } from './support/site.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

const db = createDatabase()
const records = await springRound()
const visit = () => adding.visitAdding(records)
const comeAgain = (query?: string) => adding.comeAgain(records, query)

beforeEach(async () => {
  await storeRecords(records)
  await db.settings.clear()
  await page.viewport(1300, 900)
})

/** What the next press saves, row by row. */
async function nextDownload(): Promise<{ name: string, rows: string[] }> {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await expect.poll(() => clicked.mock.contexts.length).toBe(1)
  const [link] = clicked.mock.contexts as HTMLAnchorElement[]
  clicked.mockRestore()
  const csv = await (await fetch(link!.href)).text()
  return { name: link!.download, rows: csv.replace('\uFEFF', '').trim().split('\r\n') }
}

const columnNames = async (file: ArrayBuffer) => [...(await readStoredTable(file)).values.keys()]

describe('answers', () => {
  it('of a known export go from the file to the store, and to the customers\' place', async () => {
    await visit()
    drop(fixture('zendesk-tickets.csv'))
    await expect.element(shown('addingAnswers.found.known', { system: text('addingAnswers.system.zendesk-tickets') }))
      .toBeVisible()
    await sayZone('Asia/Tokyo')
    await readAll()
    await expect.element(says('1 = Good; 50% of 2 answered 1.')).toBeVisible()
    expect(await sources()).toEqual([])
    const [source] = await keep()
    expect(source).toMatchObject({ kind: 'support', mapping: { system: 'zendesk-tickets' }, answers: { rows: 3 } })
    const file = await db.answerFiles.get(source!.answers!.id)
    expect([file?.counts.states.answered, await columnNames(await file!.file.arrayBuffer())]).toEqual([
      2,
      expect.arrayContaining(['record', 'customer', 'at', 'q1_text', 'q2', 'q2_place', 'm1']),
    ])
  })

  it('of no known export are mapped by what stands in their columns; personal ones stay out', async () => {
    await visit()
    drop(fixture('unknown-zh-tw.csv'))
    await expect.element(shown('addingAnswers.found.own')).toBeVisible()
    await expect.element(shown('addingAnswers.columns.personal', { names: '手機' })).toBeVisible()
    await expect.element(holds('整體滿意度')).toHaveValue('score')
    await expect.element(holds('手機')).toHaveValue('ignore')
    await sayZone('Asia/Taipei')
    await readAll()
    await expect.element(says('5 = 非常滿意; 50% of 2 answered 4 or 5.')).toBeVisible()
    const turn = text('addingAnswers.check.turnOf', { question: '整體滿意度' })
    await page.getByRole('button', { name: turn }).click()
    await expect.element(says('1 = very satisfied; 50% of 2 answered 1 or 2.')).toBeVisible()
    const [source] = await keep()
    expect(source!.questions[0]).toMatchObject({ wording: '整體滿意度', polarity: 'low-is-good' })
  })

  it('with dates that may be read in two ways are not read before somebody says how', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,03/04/2026,5\n2,05/06/2026,1\n'], 'survey.csv'))
    const ambiguous = text('addingAnswers.dates.ambiguous', { examples: '03/04/2026, 05/06/2026' })
    await expect.element(page.getByText(ambiguous)).toBeVisible()
    await readAll()
    await expect.element(shown('addingAnswers.fault.date-order')).toBeVisible()
    await page.getByLabelText(text('addingAnswers.dates.order')).selectOptions('month-first')
    await readAll()
    await expect.element(shown('addingAnswers.check.span', { days: '4 Mar – 6 May 2026' })).toBeVisible()
    await button('addingAnswers.check.back').click()
    await page.getByLabelText(text('addingAnswers.dates.order')).selectOptions('day-first')
    await readAll()
    const [source] = await keep()
    expect(source!.answers).toMatchObject({ from: '2026-04-03', to: '2026-06-05' })
  })

  it('in words nobody knows are listed as refused, mapped once, and then come in', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `${index},2026-03-01,${index === 299 ? 'Great stuff' : 5}`)
    await visit()
    drop(new File([`id,date,satisfaction\n${rows.join('\n')}\n`], 'survey.csv'))
    await readAll()
    const refused = text('addingAnswers.refused.cell', {
      number: 301,
      column: 'satisfaction',
      cell: 'Great stuff',
      reason: text('addingAnswers.rowFault.no-score'),
    })
    await expect.element(page.getByText(refused)).toBeVisible()
    const saved = nextDownload()
    await button('addingAnswers.refused.save').click()
    expect(await saved).toEqual({
      name: text('addingAnswers.refused.fileName', { name: 'survey' }),
      rows: [
        'Row,Reason,id,date,satisfaction',
        `301,"satisfaction: ${text('addingAnswers.rowFault.no-score')}",299,2026-03-01,Great stuff`,
      ],
    })
    await button('addingAnswers.check.back').click()
    await stands('Great stuff').selectOptions('4')
    await readAll()
    await expect.element(says('5 = very satisfied; 100% of 300 answered 4 or 5.')).toBeVisible()
    await expect.element(page.getByText(refused)).not.toBeInTheDocument()
  })

  it('of a source that is here replace those of the same record, and say how many are new', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n2,2026-03-02,1\n'], 'march.csv'))
    await readAll()
    const [source] = await keep()
    await comeAgain(`?source=${source!.id}`)
    drop(new File(['id,date,satisfaction\n2,2026-03-02,4\n1,2026-03-01,5\n3,2026-03-03,3\n'], 'april.csv'))
    await expect.element(shown('addingAnswers.found.earlier', { name: 'march' })).toBeVisible()
    await readAll()
    const changes = text('addingAnswers.check.changes', { added: 1, changed: 1, same: 1, rows: 3 })
    await expect.element(page.getByText(changes)).toBeVisible()
    const [merged, ...others] = await keep()
    expect(others).toEqual([])
    expect(merged).toMatchObject({ id: source!.id, name: 'march', answers: { rows: 3, fileName: 'april.csv' } })
    expect(router.currentRoute.value.query).toEqual({ source: source!.id })
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(sources).toMatchObject([{ answers: source!.answers! }])
  })

  it('of another survey that numbers its own alike are said to have other times', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n2,2026-03-02,1\n'], 'spring.csv'))
    await readAll()
    await keep()
    await comeAgain()
    drop(new File(['id,date,satisfaction\n1,2026-09-01,2\n2,2026-09-02,4\n'], 'autumn.csv'))
    const facts = `${counted(2, 'addingAnswers.target.rows')} · 1 – 2 Mar 2026 · spring.csv`
    await expect.element(shown('addingAnswers.target.replaced', { facts })).toBeVisible()
    await readAll()
    await expect.element(page.getByText(counted(2, 'addingAnswers.check.otherTime'))).toBeVisible()
  })

  it('of a survey that asks something else in the same columns are a source of their own', async () => {
    const csv = await fixture('qualtrics.csv').text()
    await visit()
    drop(new File([csv], 'delivery.csv'))
    await readAll()
    const [first] = await keep()
    await comeAgain()
    drop(new File([csv.replace('with the delivery', 'with the shop')], 'shop.csv'))
    await expect.element(option(text('addingAnswers.target.new'))).toBeChecked()
    await expect.element(page.getByLabelText(text('addingAnswers.questions.wording', { number: 2 })))
      .toHaveValue('How satisfied were you with the shop?')
    await option(first!.name).click()
    await expect.element(option(first!.name)).toBeChecked()
    await button('addingAnswers.file.other').click()
    drop(new File([csv], 'delivery.csv'))
    await expect.element(option(first!.name)).toBeChecked()
  })

  it('of an earlier file\'s columns may also be a source of their own', async () => {
    const csv = 'id,date,satisfaction\n1,2026-03-01,5\n2,2026-03-02,1\n'
    await visit()
    drop(new File([csv], 'march.csv'))
    await readAll()
    await keep()
    await comeAgain()
    drop(new File([csv], 'other.csv'))
    await option(text('addingAnswers.target.new')).click()
    await readAll()
    expect((await keep()).map(({ name }) => name).sort()).toEqual(['march', 'other'])
  })

  it('are not kept where the source got others meanwhile', async () => {
    const csv = 'id,date,satisfaction\n1,2026-03-01,5\n2,2026-03-02,1\n'
    await visit()
    drop(new File([csv], 'march.csv'))
    await readAll()
    const [source] = await keep()
    await comeAgain()
    drop(new File([csv], 'april.csv'))
    await readAll()
    await expect.element(button('addingAnswers.check.keep')).toBeVisible()
    const answers = { ...source!.answers!, id: 'a0000000-0000-4000-8000-000000000009' }
    await db.table('source').update(source!.id, { answers })
    await button('addingAnswers.check.keep').click()
    await expect.poll(() => useToasts(siteState()).toast?.text).toBe(text('addingAnswers.check.other-answers'))
    expect((await sources())[0]!.answers!.id).toBe(answers.id)
  })
})

describe('a table of which no row says its day', () => {
  it('is dated by the period above it, which is said before it is read', async () => {
    await visit()
    drop(fixture('adobe-workspace.csv'))
    const period = { period: 'Nov 1, 2026 - Nov 7, 2026', first: 'Nov 1, 2026' }
    await expect.element(shown('addingAnswers.dates.period', period)).toBeVisible()
    await expect.element(says('Only the first one is read')).toBeVisible()
    await readAll()
    const [source] = await keep()
    expect(source!.answers).toMatchObject({ rows: 2, from: '2026-11-01', to: '2026-11-01' })
  })
})

describe('a store without room', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('is said to be full; what was read is still there, and kept once there is room', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n'], 'survey.csv'))
    await readAll()
    await expect.element(button('addingAnswers.check.keep')).toBeVisible()
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    await button('addingAnswers.check.keep').click()
    await expect.poll(() => useFailures(siteState()).failure).toEqual({ kind: 'storage-full' })
    expect([await sources(), await db.answerFiles.count()]).toEqual([[], 0])
    vi.restoreAllMocks()
    expect(await keep()).toHaveLength(1)
  })
})

describe('a file', () => {
  it.each([
    ['old.xls', new Uint8Array([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), 'old-workbook'],
    ['empty.csv', '', 'empty'],
    ['page.csv', '<!doctype html><p>Sign in</p>', 'no-table'],
  ])('%s without a table is refused by name, with the way out', async (name, bytes, reason) => {
    await visit()
    drop(new File([bytes], name))
    await expect.element(page.getByRole('alert')).toHaveTextContent(text(`addingAnswers.problem.${reason}`, { name }))
    await expect.element(button('addingAnswers.file.choose')).toBeVisible()
  })

  it('is read on in the sheet or by the separator that somebody chooses', async () => {
    await visit()
    drop(new File(['id|date|satisfaction;channel\n1|2026-03-01|5;web\n'], 'survey.csv'))
    await page.getByLabelText(text('common.table.separator')).selectOptions(';')
    await expect.element(holds('channel')).toHaveValue('channel')
  })

  it('with several sheets is read in the one that somebody chooses', async () => {
    const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.map((words, index) =>
      `<c r="${'ABC'[index]}${number}" t="inlineStr"><is><t>${words}</t></is></c>`).join('')}</row>`
    const workbook = await writeWorkbook([
      { name: 'Read me', rows: row(1, 'Made by', 'hand') },
      { name: 'Answers', rows: row(1, 'id', 'date', 'ease') + row(2, '1', '2026-03-01', '7') },
    ])
    await visit()
    drop(new File([workbook], 'survey.xlsx'))
    await page.getByLabelText(text('addingAnswers.shape.sheet')).selectOptions('Answers')
    await expect.element(holds('ease')).toHaveValue('score')
    await readAll()
    await expect.element(says('7 = very easy; 100% of 1 answered 5, 6, or 7.')).toBeVisible()
  })

  it('with names of columns alone has nothing to be read, which is said', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n'], 'survey.csv'))
    await readAll()
    await expect.element(shown('addingAnswers.fault.no-rows')).toBeVisible()
  })

  it('that was dropped with others is read alone, which is said', async () => {
    await visit()
    const csv = 'id,date,ease\n1,2026-03-01,7\n'
    drop(...['march', 'april', 'may'].map(name => new File([csv], `${name}.csv`)))
    const others = { name: 'march.csv', names: 'april.csv, may.csv' }
    await expect.element(shown('addingAnswers.file.others', others)).toBeVisible()
    await button('addingAnswers.file.other').click()
    drop(new File([csv], 'april.csv'))
    await expect.element(holds('ease')).toHaveValue('score')
    await expect.element(says('may.csv')).not.toBeInTheDocument()
  })

  it('that cannot be read says which others were dropped with it', async () => {
    await visit()
    drop(new File([], 'empty.csv'), new File(['id,date,ease\n1,2026-03-01,7\n'], 'march.csv'))
    await expect.element(says('These were not looked into: march.csv.')).toBeVisible()
  })

  it('has what is longer than is kept of it counted', async () => {
    await visit()
    const rows = [`1,2026-03-01,${'word '.repeat(5_000)}`, '2,2026-03-02,A short one of its own']
    drop(new File([['id,date,comment', ...rows].join('\n')], 'survey.csv'))
    await readAll()
    const cut = counted(1, 'addingAnswers.check.cut', { text: '20,000', name: '300' })
    await expect.element(page.getByText(cut)).toBeVisible()
  })

  it('may be pasted', async () => {
    await visit()
    await page.getByText(text('addingAnswers.file.paste')).click()
    await page.getByLabelText(text('addingAnswers.file.pasteLabel')).fill('id,date,ease\n1,2026-03-01,7')
    await button('addingAnswers.file.pasteRead').click()
    await expect.element(holds('ease')).toHaveValue('score')
  })

  it('leaves nothing in the store where its reading is called off', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `${index},2026-03-01,5,Some words of row ${index}`)
    await visit()
    drop(new File([`id,date,satisfaction,comment\n${rows.join('\n')}\n`], 'large.csv'))
    await readAll()
    await button('common.action.cancel').click()
    await expect.element(shown('addingAnswers.reading.cancelled')).toBeVisible()
    await expect.element(holds('satisfaction')).toHaveValue('score')
    expect([await sources(), await db.answerFiles.count()]).toEqual([[], 0])
  })
})

describe('the mapping', () => {
  it('refuses a weight as a count, by name', async () => {
    await visit()
    drop(new File(['id,date,satisfaction,weight\n1,2026-03-01,5,2\n2,2026-03-02,1,1\n'], 'survey.csv'))
    await holds('weight').selectOptions('count')
    await readAll()
    await expect.element(shown('addingAnswers.fault.weight', { name: 'weight' })).toBeVisible()
  })

  it('says that a column of customers is not read where a row stands for many', async () => {
    await visit()
    drop(new File(['day,email,score,count\n2026-11-01,a@b.example,5,20\n2026-11-02,b@b.example,4,5\n'], 'counts.csv'))
    await expect.element(shown('addingAnswers.columns.nobodys')).toBeVisible()
    await expect.element(shown('addingAnswers.customers.title')).not.toBeInTheDocument()
    await holds('count').selectOptions('ignore')
    await expect.element(shown('addingAnswers.columns.nobodys')).not.toBeInTheDocument()
    await expect.element(shown('addingAnswers.customers.title')).toBeVisible()
  })

  it('ties answers by rules, in their order, and says how many each catches', async () => {
    const { touchpoints } = records
    const name = touchpoints[0]!.name.en!
    await visit()
    drop(new File([`id,date,satisfaction,touchpoint\n1,2026-03-01,5,${name}\n2,2026-03-02,1,Else\n`], 'survey.csv'))
    await expect.element(page.getByLabelText(text('tying.rules.pattern'))).toHaveValue(name)
    await page.getByRole('button', { name: text('tying.rules.down', { number: 1 }) }).click()
    await readAll()
    const [source] = await keep()
    expect(source!.journeys).toEqual([{
      journeyId: records.journey.id,
      rules: [
        { by: 'question', pattern: 'q1', placeId: records.journey.id },
        { by: 'touchpoint', pattern: name, placeId: touchpoints[0]!.id },
      ],
    }])
  })

  it('says before the whole file is read which of the first rows would be refused', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n2,2026-03-02,4\n3,some day,3\n'], 'survey.csv'))
    await expect.element(says('Of the first 3 rows 1 would be refused:')).toBeVisible()
    await expect.element(says('Row 4, date “some day”')).toBeVisible()
  })

  it('has nothing that axe complains of, nor has what was read', async () => {
    await visit()
    drop(fixture('unknown-en.csv'))
    await expect.element(button('addingAnswers.read')).toBeVisible()
    expect(await complaints()).toEqual([])
    await sayZone('Asia/Tokyo')
    await readAll()
    await expect.element(button('addingAnswers.check.keep')).toBeVisible()
    expect(await complaints()).toEqual([])
  })

  it('is reached by the keyboard, which goes on at the top after each step', async () => {
    await visit()
    drop(new File(['id,date,satisfaction\n1,2026-03-01,5\n'], 'survey.csv'))
    const submit = button('addingAnswers.read')
    await expect.element(submit).toBeVisible()
    ;(submit.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button('addingAnswers.check.keep')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: text('addingAnswers.title') })).toHaveFocus()
  })
})
