import type { TableTarget } from '../../../../../core/customers/importing/import-table.ts'
import type { MappedColumn, Mapping, Role } from '../../../../../core/journey/source/mapping.ts'
import type { SourceQuestion } from '../../../../../core/journey/source/question.ts'
import type { TiedJourney } from '../../../../../core/journey/source/rule.ts'
import { describe, expect, it } from 'vitest'
import { countSource } from '../../../../../core/customers/counts/count-source.ts'
import { createTableImport } from '../../../../../core/customers/importing/import-table.ts'
import { createPseudonyms } from '../../../../../core/customers/importing/pseudonyms.ts'
import { sourceResponse } from '../../../../../core/customers/places/source-response.ts'
import { readAnswers } from '../../../../../core/customers/table/read-answers.ts'
import { newId } from '../../../../../core/journey/identifier.ts'
import { textLimits } from '../../../../../core/journey/text.ts'

const key = new Uint32Array([1, 2, 3, 4])
const now = Date.UTC(2026, 11, 31)

function column(name: string, role: Role, more: Partial<MappedColumn> = {}): MappedColumn {
  return { name, role, of: null, words: [], writtenIn: null, ...more }
}

const recommend: SourceQuestion = {
  id: 'q1',
  wording: 'How likely are you to recommend us?',
  subject: 'recommendation',
  scale: { min: 0, max: 10, step: 1 },
  polarity: 'high-is-good',
  boxes: null,
  criterionId: null,
  isOutcome: true,
}

const survey: MappedColumn[] = [
  column('id', 'record'),
  column('mail', 'customer'),
  column('when', 'time'),
  column('score', 'score', { of: 'q1', words: [{ word: 'n/a', value: null, notExperienced: true }] }),
  column('comment', 'text', { of: 'q1' }),
  column('queue', 'queue'),
]

function mappingOf(columns: MappedColumn[], more: Partial<Mapping> = {}): Mapping {
  return {
    system: 'own',
    nameRow: 0,
    wordingRow: null,
    dataRow: 1,
    columns,
    endMark: null,
    asked: null,
    states: [],
    dateOrder: 'day-first',
    timeZone: 'Asia/Shanghai',
    decimal: '.',
    ...more,
  }
}

interface Given {
  columns?: MappedColumn[]
  mapping?: Partial<Mapping>
  target?: Partial<TableTarget['reading']>
  journeys?: TiedJourney[]
}

/** What comes of rows below one of names: the table, and its rows as objects. */
async function taken(rows: string[][], { columns = survey, mapping, target, journeys = [] }: Given = {}) {
  const reading = { mapping: mappingOf(columns, mapping), questions: [recommend], measures: [], ...target }
  const table = createTableImport({ reading, journeys, pseudonymOf: createPseudonyms(key), now })
  table.add([columns.map(({ name }) => name), ...rows], 1)
  const outcome = table.finish()
  const found: Record<string, unknown>[] = Array.from({ length: outcome.rows }, () => ({}))
  await readAnswers(outcome.file, outcome.columns.map(({ name }) => name), ({ name, values, from }) =>
    Array.from(values, (value, index) => found[from + index]![name] = value))
  return { ...outcome, found }
}

const problems = ({ refused }: Awaited<ReturnType<typeof taken>>) =>
  refused.map(({ number, problem, column }) => [number, problem, column])

describe('rows of a survey', () => {
  it('become answers, each at its time, under a pseudonym', async () => {
    const { found, refused } = await taken([
      ['r1', 'Mei@Shop.example ', '01/12/2026 00:30', '9', 'Quick', 'Returns'],
      ['r2', 'mei@shop.example', '30/11/2026 23:30', 'N/A', '', ''],
      ['r3', '', '30/11/2026', '0', '', 'Returns'],
    ])
    expect(refused).toEqual([])
    expect(found[0]).toEqual({
      record: 'r1',
      customer: expect.stringMatching(/^[0-9a-f]{16}$/),
      at: new Date('2026-11-30T16:30:00.000Z'),
      month: 202612,
      queue: 'Returns',
      q1: 9,
      q1_absent: false,
      q1_text: 'Quick',
    })
    expect(found[1]).toMatchObject({ customer: found[0]!.customer, month: 202611, q1: null, q1_absent: true })
    expect(found[2]).toMatchObject({ customer: null, q1: 0, q1_absent: false, q1_text: null })
  })

  it('keep whatever stands in a column of addresses, but for what is nobody else\'s', async () => {
    const columns = survey.map(each => each.role === 'queue' ? column('queue', 'address') : each)
    const paths = ['/pay?email=a@b.example', 'shop.example/pay', '6', '/', '']
    const { found } = await taken(['https://shop.example/pay?email=a@b.example', ...paths].map((address, index) =>
      [`r${index}`, '', '01/12/2026', '9', '', address]), { columns })
    expect(found.map(({ address }) => address))
      .toEqual(['https://shop.example/pay?email=***', '/pay?email=***', 'shop.example/pay', '6', '/', null])
  })

  it('are refused with number and reason where something is wrong with them, and the others come in', async () => {
    const outcome = await taken([
      ['r1', '', '01/12/2026', '9', '', ''],
      ['', '', '01/12/2026', '9', '', ''],
      ['r1', '', '02/12/2026', '8', '', ''],
      ['1.03E+13', '', '02/12/2026', '8', '', ''],
      ['r2', '', '', '8', '', ''],
      ['r3', '', '31/02/2026', '8', '', ''],
      ['r4', '', '01/01/1900', '8', '', ''],
      ['r5', '', '02/12/2026', '11', '', ''],
      ['r6', '', '02/12/2026', 'great', '', ''],
      ['r7', '', '02/12/2026', '', '', ''],
      ['r8', '', '02/12/2026', '7', '', '', '', 'torn'],
      ['r5', '', '02/12/2026', '10', '', '', '', ''],
      ['Total: 12', '', '', '', '', ''],
      ['r9', '1.03E+13', '02/12/2026', '7', '', ''],
    ])
    expect(problems(outcome)).toEqual([
      [3, 'no-record', null],
      [4, 'same-record', null],
      [5, 'ruined-record', 'id'],
      [6, 'no-time', null],
      [7, 'no-such-time', 'when'],
      [8, 'no-such-time', 'when'],
      [9, 'off-scale', 'score'],
      [10, 'no-score', 'score'],
      [11, 'nothing-in-it', null],
      [12, 'too-many-cells', null],
      [14, 'single-cell', null],
      [15, 'ruined-customer', 'mail'],
    ])
    expect(outcome.found.map(({ record }) => record)).toEqual(['r1', 'r5'])
  })

  it('without a name of their own are known by what stands in them, each as often as it is there', async () => {
    const columns = survey.slice(1)
    const rows = [['', '01/12/2026', '5', '', ''], ['', '01/12/2026', '5', '', ''], ['', '01/12/2026', '6', '', '']]
    const names = async (given: string[][]) => (await taken(given, { columns })).found.map(({ record }) => record)
    const [first, second, third] = await names(rows)
    expect(new Set([first, second, third]).size).toBe(3)
    expect(await names([...rows].reverse())).toEqual([third, first, second])
  })

  it('without a name of their own are the same where only what is ignored or counted is another', async () => {
    const columns = [column('exported', 'ignore'), ...survey.slice(1), column('n', 'count'), column('kind', 'ignore')]
    const row = (score: string, exported: string, n: string, kind = '') =>
      [exported, '', '01/12/2026', score, '', '', n, kind]
    const names = async (given: string[][], mapping: Partial<Mapping> = {}) =>
      (await taken(given, { columns, mapping })).found.map(({ record }) => record)
    const before = await names([row('5', 'Monday', '120'), row('6', 'Monday', '7')])
    expect(await names([row('5', 'Tuesday', '125'), row('6', 'Tuesday', '7')])).toEqual(before)
    const states = [{ column: 'kind', word: 'begun', state: 'partial' as const }]
    const [done, begun] = await names([row('5', '', '1', 'done'), row('5', '', '1', 'begun')], { states })
    expect(done!.toString().split('-')[0]).not.toBe(begun!.toString().split('-')[0])
  })

  it('have private parts of texts blanked, and formulas stay text', async () => {
    const { found } = await taken([
      ['=1+1', '', '01/12/2026', '5', 'Write to mei@shop.example or +44 20 7946 0958', '=cmd|x'],
    ])
    expect(found[0]).toMatchObject({ record: '=1+1', q1_text: 'Write to … or …', queue: '=cmd|x' })
  })

  it('longer than what is kept are cut, and it is said how many cells, of rows that come in', async () => {
    const [book, name] = ['a'.repeat(textLimits.note + 1), 'n'.repeat(textLimits.name + 1)]
    const { cut, found } = await taken([
      ['r1', '', '01/12/2026', '9', book, 'Returns'],
      ['r2', '', '01/12/2026', '9', 'short', name],
      [name, '', '01/12/2026', '9', 'a'.repeat(textLimits.note), name],
      ['r3', '', '01/12/2026', '11', book, name],
    ])
    expect(cut).toBe(4)
    expect(found.map(({ q1_text, queue }) => [String(q1_text).length, String(queue).length]))
      .toEqual([[textLimits.note, 7], [5, textLimits.name], [textLimits.note, textLimits.name]])
  })

  it('are counted once where they are cut by themselves and again behind another text', async () => {
    const columns = [...survey.slice(0, 5), column('why', 'reason', { of: 'q1' })]
    const book = 'a'.repeat(textLimits.note + 1)
    const { cut, found } = await taken([['r1', '', '01/12/2026', '9', 'short', book]], { columns })
    expect(cut).toBe(1)
    expect(String(found[0]!.q1_text).length).toBe(textLimits.note)
  })

  it('are kept where they were only sent out or begun, and left out where they are no customer’s', async () => {
    const columns = [...survey, column('status', 'status')]
    const states = (['invited', 'partial', 'dropped'] as const)
      .map(state => ({ column: 'status', word: `is ${state}`, state }))
    const row = (id: string, score: string, status: string) => [id, '', '01/12/2026', score, '', '', status]
    const outcome = await taken([
      row('r1', '', 'IS INVITED'),
      row('r2', '9', 'is invited'),
      row('r3', '9', 'is partial'),
      row('r4', '9', 'is dropped'),
      row('r5', '9', 'complete'),
    ], { columns, mapping: { states } })
    expect(outcome.found.map(({ record, state }) => [record, state])).toEqual([
      ['r1', 'invited'],
      ['r2', 'answered'],
      ['r3', 'partial'],
      ['r5', 'answered'],
    ])
    expect([outcome.dropped, outcome.refused]).toEqual([1, []])
  })

  it('that nobody answered are of when they were sent out, and count in the response rate', async () => {
    const columns = [column('sent', 'invited'), ...survey]
    const row = (id: string, when: string, score: string, sent = '01/11/2026') => [sent, id, '', when, score, '', '']
    const outcome = await taken([
      ...[row('r1', '02/11/2026', '9'), row('r2', '03/11/2026', '3')],
      ...['r3', 'r4', 'r5'].map(id => row(id, '', '')),
      row('r6', '', '', 'yes'),
    ], { columns })
    expect(outcome.found.map(({ record, state, at }) => [record, state, new Date(at as Date).toISOString()])).toEqual([
      ['r1', 'answered', '2026-11-01T16:00:00.000Z'],
      ['r2', 'answered', '2026-11-02T16:00:00.000Z'],
      ...['r3', 'r4', 'r5'].map(id => [id, 'invited', '2026-10-31T16:00:00.000Z']),
    ])
    expect(problems(outcome)).toEqual([[7, 'no-time', null]])
    const { states } = countSource(outcome.counted, [recommend], 0)
    expect(sourceResponse({ mapping: mappingOf(columns) }, { states })).toMatchObject({ value: 40, n: 5 })
  })

  it('are refused where they are of more than a day from now, as dates in the wrong order are', async () => {
    const columns = [column('sent', 'invited'), ...survey]
    const row = (id: string, when: string, sent = '') => [sent, id, '', when, when && '9', '', '']
    const outcome = await taken([
      row('r1', '01/01/2027 07:59'),
      row('r2', '01/01/2027 08:01'),
      row('r3', '', '11/03/2027'),
    ], { columns })
    expect(outcome.found.map(({ record }) => record)).toEqual(['r1'])
    expect(problems(outcome)).toEqual([[3, 'in-the-future', 'when'], [4, 'in-the-future', null]])
  })

  it('end where a footer begins, and blank ones are passed over', async () => {
    const row = (id: string) => [id, '', '01/12/2026', '9', '', '']
    const { found, refused } = await taken(
      [row('r1'), ['', '', '', '', '', ''], row('r2'), ['Total: 2'], ['Copyright']],
      { mapping: { endMark: 'Total' } },
    )
    expect([found.map(({ record }) => record), refused]).toEqual([['r1', 'r2'], []])
  })
})

describe('rows that stand for many', () => {
  it('say for how many, which is a whole number', async () => {
    const columns = [...survey, column('n', 'count')]
    const row = (id: string, n: string) => [id, '', '01/12/2026', '9', '', '', n]
    const outcome = await taken([row('r1', '1,200'), row('r2', '0'), row('r3', '1.5'), row('r4', '')], { columns })
    expect(outcome.found).toMatchObject([{ record: 'r1', count: 1200 }])
    expect(problems(outcome)).toEqual([[3, 'no-count', 'n'], [4, 'no-count', 'n'], [5, 'no-count', null]])
  })

  it('are nobody\'s, also where a column says whose', async () => {
    const columns = [...survey, column('n', 'count')]
    const row = (id: string, n: string) => [id, 'mei@shop.example', '01/12/2026', '9', '', '', n]
    const { columns: written, counted } = await taken([row('r1', '20'), row('r2', '5')], { columns })
    expect(written.map(({ name }) => name)).not.toContain('customer')
    const { questions: [asked] } = countSource(counted, [recommend], 1)
    expect([asked!.customers, asked!.anonymous, asked!.cells[0]!.n]).toEqual([0, 25, 25])
  })
})

describe('rows of tickets', () => {
  const columns = [
    column('id', 'record'),
    column('solved', 'measure', { of: 'm2', writtenIn: 'moment' }),
    column('created', 'time'),
    column('reply', 'measure', { of: 'm1', writtenIn: 'hours' }),
  ]
  const measures = ['m1', 'm2'].map(id => ({ id, name: id, unit: 'minutes' as const, known: null, currency: null }))

  it('are kept for their measures, in minutes, also where nobody was asked', async () => {
    const { found } = await taken([
      ['t1', '01/12/2026 12:00', '01/12/2026 10:00', '0.5'],
      ['t2', '', '01/12/2026 10:00', '1:30:00'],
    ], { columns, target: { questions: [], measures } })
    expect(found).toMatchObject([
      { record: 't1', state: 'unasked', m1: 30, m2: 120 },
      { record: 't2', state: 'unasked', m1: 90, m2: null },
    ])
  })
})

describe('rows of tickets that say who was asked by their scores', () => {
  const words = ['Offered', 'Not Offered'].map(word => ({ word, value: null, notExperienced: false }))
  const columns = [
    ...[column('id', 'record'), column('created', 'time'), column('subject', 'text', { of: 'q2' })],
    ...[column('rating', 'score', { of: 'q1', words }), column('replies', 'measure', { of: 'm1' })],
  ]
  const questions = [recommend, { ...recommend, id: 'q2', scale: null }]
  const measures = [{ id: 'm1', name: 'replies', unit: 'count' as const, known: null, currency: null }]
  const states = [{ column: 'rating', word: 'Offered', state: 'invited' as const }]
  const ticket = (id: string, rating: string, replies = '1') => [id, '01/12/2026', 'It broke', rating, replies]
  const take = (rows: string[][]) => taken(rows, { columns, mapping: { states }, target: { questions, measures } })

  it('are answered by the score alone: what the ticket is about answers nothing', async () => {
    const outcome = await take([
      ...[ticket('t1', '9'), ticket('t2', 'Offered'), ticket('t3', 'Not Offered'), ticket('t4', '')],
    ])
    expect(outcome.found.map(({ state }) => state)).toEqual(['answered', 'invited', 'unasked', 'unasked'])
    expect(outcome.found.map(each => each.q2_text)).toEqual(Array.from({ length: 4 }).fill('It broke'))
    const { states: counted } = countSource(outcome.counted, questions, 0)
    const mapping = mappingOf(columns, { states })
    expect(sourceResponse({ mapping }, { states: counted })).toMatchObject({ value: 50 })
  })

  it('come in where a measure says that there is none', async () => {
    const { found, refused } = await take([ticket('t1', '9', 'N/A'), ticket('t2', '8', '-'), ticket('t3', '7', 'many')])
    expect(found.map(({ q1, m1 }) => [q1, m1])).toEqual([[9, null], [8, null]])
    expect(refused.map(({ number, problem }) => [number, problem])).toEqual([[4, 'no-number']])
  })
})

describe('rows of orders', () => {
  it('have amounts of money as numbers, with the sign of their currency or without', async () => {
    const columns = [column('id', 'record'), column('when', 'time'), column('paid', 'measure', { of: 'm1' })]
    const measures = [{ id: 'm1', name: 'paid', unit: 'money' as const, known: null, currency: 'USD' }]
    const row = (id: string, paid: string) => [id, '01/12/2026', paid]
    const rows = [row('o1', '$1,234.50'), row('o2', '12.50 USD'), row('o3', '7'), row('o4', 'free')]
    const outcome = await taken(rows, { columns, target: { questions: [], measures } })
    expect(outcome.found.map(({ m1 }) => m1)).toEqual([1_234.5, 12.5, 7])
    expect(problems(outcome)).toEqual([[5, 'no-number', 'paid']])
  })
})

describe('rows that answer different questions', () => {
  it('say in a column which', async () => {
    const columns = [
      column('id', 'record'),
      column('when', 'time'),
      column('value', 'score'),
      column('type', 'ignore'),
    ]
    const ease = { ...recommend, id: 'q2', scale: { min: 1, max: 7, step: 1 } }
    const asked = {
      column: 'type',
      questions: [{ word: 'NPS', of: 'q1', words: [] }, { word: 'CES', of: 'q2', words: [] }],
    }
    const outcome = await taken([
      ['r1', '01/12/2026', '9', 'NPS'],
      ['r2', '01/12/2026', '7', 'ces'],
      ['r3', '01/12/2026', '9', 'CES'],
      ['r4', '01/12/2026', '1', 'KNOWLEDGE'],
    ], { columns, mapping: { asked }, target: { questions: [recommend, ease] } })
    expect(outcome.found).toMatchObject([{ q1: 9, q2: null }, { q1: null, q2: 7 }])
    expect(problems(outcome)).toEqual([[4, 'off-scale', 'value'], [5, 'no-such-question', 'type']])
  })

  it('are one submission where they have its name, wherever they are; one question twice is refused', async () => {
    const absent = [{ word: 'n/a', value: null, notExperienced: true }]
    const columns = [
      ...[column('id', 'record'), column('when', 'time'), column('value', 'score')],
      column('type', 'ignore'),
    ]
    const ease = { ...recommend, id: 'q2', scale: { min: 1, max: 7, step: 1 } }
    const asked = {
      column: 'type',
      questions: [{ word: 'NPS', of: 'q1', words: [] }, { word: 'CES', of: 'q2', words: absent }],
    }
    const outcome = await taken([
      ['r1', '01/12/2026', '9', 'NPS'],
      ['r2', '02/12/2026', '3', 'NPS'],
      ['r1', '01/12/2026', '7', 'CES'],
      ['r1', '01/12/2026', '2', 'NPS'],
    ], { columns, mapping: { asked }, target: { questions: [recommend, ease] } })
    expect(outcome.found).toMatchObject([{ record: 'r1', q1: 9, q2: 7 }, { record: 'r2', q1: 3, q2: null }])
    expect(problems(outcome)).toEqual([[5, 'same-record', null]])
    expect([outcome.read, outcome.rows]).toEqual([4, 2])
    expect([...outcome.counted.numbers.get('q2')!]).toEqual([7, Number.NaN])
  })
})

describe('rows without a time', () => {
  const columns = [column('page', 'address'), column('visits', 'measure', { of: 'm1' })]
  const measures = [{ id: 'm1', name: 'visits', unit: 'count' as const, known: null, currency: null }]
  const dated = (line: string[], mapping: Partial<Mapping> = {}) => taken([line, ['/pay', '12']], {
    columns,
    mapping: { dataRow: 2, periodMark: '# Date:', dateOrder: null, ...mapping },
    target: { questions: [], measures },
  })

  it('are of the first day that a line above their table names, by the file\'s own clock', async () => {
    for (const line of [['# Date: Nov 1, 2026 - Nov 7, 2026'], ['# Date: Nov 1', ' 2026 - Nov 7', ' 2026']]) {
      const { found } = await dated(line)
      expect(found).toMatchObject([{ at: new Date('2026-10-31T16:00:00.000Z'), month: 202611, m1: 12 }])
    }
  })

  it('of two periods are two, though they say the same', async () => {
    const [first, second] = await Promise.all([
      dated(['# Date: Nov 1, 2026 - Nov 7, 2026']),
      dated(['# Date: Nov 8, 2026 - Nov 14, 2026']),
    ])
    expect(first.found[0]!.record).not.toBe(second.found[0]!.record)
  })

  it('are refused where no such line is there, or it names no day', async () => {
    for (const line of [['# Report suite: Shop'], ['# Date: last week']])
      expect(problems(await dated(line))).toEqual([[3, 'no-time', null]])
  })
})

describe('answers of a source that is about a journey', () => {
  it('are tied to its places by the first rule that fits, and it is said how many each caught', async () => {
    const [returns, journeyId] = [newId(), newId()]
    const rules = [
      { by: 'queue' as const, pattern: 'Returns*', placeId: returns },
      { by: 'queue' as const, pattern: 'Returns abroad', placeId: newId() },
      { by: 'queue' as const, pattern: '*', placeId: journeyId },
    ]
    const row = (id: string, queue: string) => [id, '', '01/12/2026', '9', '', queue]
    const { found, caught } = await taken(
      [row('r1', 'Returns abroad'), row('r2', 'Billing'), row('r3', ''), row('r4', 'returns')],
      { journeys: [{ journeyId, rules }] },
    )
    expect(found.map(({ q1_place: place }) => place)).toEqual([returns, journeyId, null, returns])
    expect(caught).toEqual([{ byRule: [2, 0, 1], left: [{ questionId: 'q1', n: 1 }] }])
  })

  it('count for a rule once a row, and only where the question was answered', async () => {
    const ease = { ...recommend, id: 'q2', scale: { min: 1, max: 7, step: 1 } }
    const absent = [{ word: 'n/a', value: null, notExperienced: true }]
    const columns = [...survey, column('sent', 'invited'), column('effort', 'score', { of: 'q2', words: absent })]
    const row = (id: string, scores: [string, string], comment: string, queue: string) =>
      [id, '', '01/12/2026', scores[0], comment, queue, '01/12/2026', scores[1]]
    const rules = [{ by: 'queue' as const, pattern: 'Returns', placeId: newId() }]
    const { caught } = await taken([
      row('r1', ['9', '7'], '', 'Returns'),
      row('r2', ['', 'n/a'], '', 'Returns'),
      row('r3', ['', ''], 'Slow', ''),
      row('r4', ['', ''], '', ''),
      row('r5', ['', ''], '', 'Returns'),
    ], { columns, target: { questions: [recommend, ease] }, journeys: [{ journeyId: newId(), rules }] })
    expect(caught).toEqual([{ byRule: [2], left: [{ questionId: 'q1', n: 1 }, { questionId: 'q2', n: 0 }] }])
  })
})
