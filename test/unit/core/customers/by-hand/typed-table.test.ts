import type { TypedEntry } from '../../../../../core/customers/by-hand/typed-entry.ts'
import type { TypedSource } from '../../../../../core/customers/by-hand/typed-table.ts'
import process from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import { withPlaceRule } from '../../../../../core/customers/by-hand/place-rules.ts'
import { questionOf } from '../../../../../core/customers/by-hand/question-forms.ts'
import { readTypedTable } from '../../../../../core/customers/by-hand/read-typed-table.ts'
import { tallyEntries } from '../../../../../core/customers/by-hand/tally-entries.ts'
import { dayOf } from '../../../../../core/customers/by-hand/typed-day.ts'
import { writeTypedTable } from '../../../../../core/customers/by-hand/typed-table.ts'
import { countAnswerFile } from '../../../../../core/customers/counts/count-answer-file.ts'
import { readTexts } from '../../../../../core/customers/table/read-texts.ts'
import { newId } from '../../../../../core/journey/identifier.ts'

const [journeyId, checkout, delivery] = [newId(), newId(), newId()]
const seconds = { id: 'm1', name: 'seconds', unit: 'number', known: 'seconds', currency: null } as const

const source: TypedSource = {
  questions: [questionOf('satisfaction', 'q1', 'Satisfied?'), questionOf('words', 'q2', 'What happened?')],
  measures: [seconds],
  journeys: withPlaceRule(withPlaceRule([], journeyId, checkout), journeyId, delivery),
}

function entry(answers: TypedEntry['answers'], rest: Partial<TypedEntry> = {}): TypedEntry {
  return {
    record: newId(),
    day: '2026-11-21',
    participant: null,
    placeId: checkout,
    session: null,
    segment: null,
    market: null,
    answers,
    measures: {},
    ...rest,
  }
}

const score = (value: number) => ({ questionId: 'q1', value, isAbsent: false, text: '' })

it('keeps entries as they were typed, and counts them as any other source', async () => {
  const entries = [
    entry([score(4), { questionId: 'q2', value: null, isAbsent: false, text: '慢，但可以' }], {
      participant: '0123456789abcdef',
      session: 'Tuesday',
      segment: 'New',
      market: 'DE',
      measures: { m1: 41.5 },
    }),
    entry([{ questionId: 'q1', value: null, isAbsent: true, text: 'never got there' }], { placeId: delivery }),
    entry([score(5)], { participant: 'fedcba9876543210', day: '2026-12-01' }),
  ]
  const { file, rows, counts, span } = writeTypedTable(entries, source)
  expect(await readTypedTable(file, source)).toEqual(entries)
  expect(rows).toBe(3)
  expect(counts.states).toEqual({ answered: 3, invited: 0, partial: 0 })
  const [{ cells, customers, anonymous }] = counts.questions as [typeof counts.questions[number]]
  expect(cells.map(({ by: { place, segment }, value, n }) => ({ place, segment, value, n }))).toEqual([
    { place: checkout, segment: 'New', value: 4, n: 1 },
    { place: delivery, segment: null, value: null, n: 1 },
    { place: checkout, segment: null, value: 5, n: 1 },
  ])
  expect([customers, anonymous]).toEqual([2, 0])
  expect(span!.to - span!.from).toBe(10 * 24 * 3_600_000)
  expect(await countAnswerFile(file, source, rows)).toEqual(counts)
  expect((await readTexts(file, source, 0)).map(({ text, place }) => [text, place]))
    .toEqual(expect.arrayContaining([['never got there', delivery], ['慢，但可以', checkout]]))
})

describe('a day', () => {
  const zone = process.env.TZ

  afterEach(() => {
    if (zone === undefined)
      delete process.env.TZ
    else
      process.env.TZ = zone
  })

  it('is the same wherever it is read', async () => {
    process.env.TZ = 'Pacific/Auckland'
    const entries = [entry([score(4)], { day: '2026-12-01' })]
    const { file, span } = writeTypedTable(entries, source)
    expect(span!.from).toBe(Date.UTC(2026, 11, 1, 12))
    for (const place of ['Pacific/Kiritimati', 'Pacific/Auckland', 'UTC', 'Pacific/Pago_Pago']) {
      process.env.TZ = place
      expect([place, await readTypedTable(file, source)]).toEqual([place, entries])
    }
  })

  it('that was typed by a clock of old is the same where it was typed, and in UTC elsewhere', () => {
    process.env.TZ = 'Pacific/Auckland'
    const noon = new Date(2026, 11, 1, 12).getTime()
    expect([new Date(noon).toISOString(), dayOf(noon)]).toEqual(['2026-11-30T23:00:00.000Z', '2026-12-01'])
    process.env.TZ = 'Europe/Berlin'
    expect([dayOf(noon), dayOf(Date.UTC(2026, 10, 30, 1))]).toEqual(['2026-11-30', '2026-11-30'])
  })
})

it('has none where the last one is deleted', async () => {
  const { file, rows, counts, span } = writeTypedTable([], source)
  expect([rows, span, counts.states.answered]).toEqual([0, null, 0])
  expect(await readTypedTable(file, source)).toEqual([])
  expect(await countAnswerFile(file, source, 0)).toEqual(counts)
})

it('reads what was typed before a question was added', async () => {
  const entries = [entry([score(2)])]
  const { file } = writeTypedTable(entries, source)
  const questions = [...source.questions, questionOf('ease', 'q3', 'Easy?')]
  expect(await readTypedTable(file, { ...source, questions })).toEqual(entries)
})

it('counts interviews by who was met when, and not by entries', () => {
  const met = (participant: string | null, day: string) => entry([score(3)], { participant, day })
  const entries = [
    ...['2026-11-21', '2026-11-21', '2026-11-22'].map(day => met('a', day)),
    met('b', '2026-11-21'),
    met(null, '2026-11-21'),
    met(null, '2026-11-21'),
  ]
  expect(tallyEntries(entries))
    .toEqual({ entries: 6, meetings: 5, participants: 2, anonymous: 2, sessions: 0 })
})
