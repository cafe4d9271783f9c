import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { CountCell } from '../../../core/journey/source/source-counts.ts'
import fc from 'fast-check'

/** A question of satisfaction from 1 to 5, 4 and 5 being satisfied, or what is said instead. */
export function question(more: Partial<SourceQuestion> = {}): SourceQuestion {
  return {
    id: 'q1',
    wording: 'How satisfied are you?',
    subject: 'satisfaction',
    scale: { min: 1, max: 5, step: 1 },
    polarity: 'high-is-good',
    boxes: 2,
    criterionId: null,
    isOutcome: false,
    ...more,
  }
}

export const recommendation = question({
  subject: 'recommendation',
  scale: { min: 0, max: 10, step: 1 },
  boxes: null,
})

export const ease = question({ subject: 'ease', scale: { min: 1, max: 7, step: 1 }, boxes: null })

/** So many answers of a value, of which nothing is said but what is given. */
export function cell(value: number | null, n: number, by: Partial<CountCell['by']> = {}): CountCell {
  return { by: { place: null, segment: null, channel: null, market: null, team: null, ...by }, value, n }
}

/** The single answers of cells, as metrics of lists take them; who did not experience it gave no answer. */
export function answersOf(cells: readonly CountCell[]): number[] {
  return cells.flatMap(({ value, n }) => value === null ? [] : Array.from<number>({ length: n }).fill(value))
}

/** Cells of few groups, with answers on and off a scale. */
export const anyCells = fc.array(fc.record({
  by: fc.record({
    place: fc.constantFrom('checkout', 'returns', null),
    segment: fc.constantFrom('new', 'null', null),
    channel: fc.constantFrom('web', 'shop'),
    market: fc.constantFrom('DE', null),
    team: fc.constantFrom('north', 'south', null),
  }),
  value: fc.option(fc.integer({ min: -1, max: 11 })),
  n: fc.integer({ min: 1, max: 9 }),
}), { maxLength: 40 })
