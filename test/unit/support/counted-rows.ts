import type { Values } from '../../../core/customers/table/answer-writer.ts'
import fc from 'fast-check'
import { answerColumns } from '../../../core/customers/table/answer-columns.ts'
import { createAnswerWriter } from '../../../core/customers/table/answer-writer.ts'
import { dimensions } from '../../../core/journey/source/source-counts.ts'

const begin = Date.UTC(2026, 0, 1)
const day = 86_400_000

/** The question of such rows, and the span that the last day and the one before the first are out of. */
export const rowScope = { questionId: 'q1', journey: 0, from: begin, to: begin + 10 * day }

/** A few of each, so that many rows meet. */
export const anyRow = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', null),
  day: fc.integer({ min: -1, max: 10 }),
  count: fc.integer({ min: 1, max: 5 }),
  segment: fc.constantFrom('new', '新客', null),
  channel: fc.constantFrom('web', null),
  market: fc.constantFrom('DE', 'TW'),
  team: fc.constantFrom('north', 'south', null),
  value: fc.constantFrom(0, 9, 10, null),
  isAbsent: fc.boolean(),
  place: fc.constantFrom('checkout', 'returns', null),
})

export type CountedRow = typeof anyRow extends fc.Arbitrary<infer T> ? T : never

/**
 * Answers to one question in all dimensions.
 * @param isCounted whether each row stands for many, whoever they are
 */
export function fileOfRows(rows: CountedRow[], isCounted: boolean): ArrayBuffer {
  const columns = answerColumns({
    hasCustomers: !isCounted,
    hasStates: false,
    isCounted,
    fields: dimensions,
    questions: [{ id: 'q1', scale: { min: 0, max: 10, step: 1 }, hasTexts: false, mayBeAbsent: true }],
    measures: [],
    journeys: 1,
  })
  const valuesOf: Record<string, (row: CountedRow, index: number) => Values[number]> = {
    record: (_, index) => `r${index}`,
    customer: ({ customer }) => customer,
    at: ({ day: n }) => begin + n * day,
    month: ({ day: n }) => n < 0 ? 202512 : 202601,
    count: ({ count }) => count,
    segment: ({ segment }) => segment,
    channel: ({ channel }) => channel,
    market: ({ market }) => market,
    team: ({ team }) => team,
    q1: ({ value, isAbsent }) => isAbsent ? null : value,
    q1_absent: ({ isAbsent }) => isAbsent,
    q1_place: ({ place }) => place,
  }
  const writer = createAnswerWriter(columns)
  writer.write(columns.map(({ name }) => rows.map(valuesOf[name]!)))
  return writer.finish()
}
