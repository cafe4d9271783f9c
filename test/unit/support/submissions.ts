import type { Answer, Submission } from '../../../core/customers/submission.ts'
import fc from 'fast-check'
import { anyValue } from './anything.ts'

/**
 * A submission from a survey, at a day of 2026 or at a time of one.
 * @example submission('ann', '03-31', [answer('t1', 5)], 9)
 */
export function submission(
  customer: string | null,
  day: string,
  answers: Answer[],
  outcome: number | null = null,
): Submission {
  const at = day.includes('T') ? `2026-${day}:00.000Z` : `2026-${day}T12:00:00.000Z`
  return { source: 'survey', customer, at, outcome, answers }
}

/** A value given to the question "satisfied" about a touchpoint. */
export function answer(touchpointId: string | null, value: number | null, more: Partial<Answer> = {}): Answer {
  return { question: 'satisfied', touchpointId, value, text: null, ...more }
}

/** Where it holds `weight` times, anything else once. */
function mostly<T>(arbitrary: fc.Arbitrary<T>, weight = 9) {
  return fc.oneof({ weight, arbitrary }, anyValue)
}

const anyAnswer = mostly(fc.record({
  question: mostly(fc.constantFrom('satisfied', 'why')),
  touchpointId: mostly(fc.constantFrom('t1', 't2', null)),
  value: anyValue,
  text: fc.constantFrom(null, '', ' ', 'fine', 3),
}, { requiredKeys: ['value'] }), 8)

const anyTime = fc.integer({ min: 0, max: 90 }).map(day => new Date(Date.UTC(2026, 0, day)).toISOString())

const anySubmission = mostly(fc.record({
  source: fc.constantFrom('survey', 'support'),
  customer: mostly(fc.constantFrom('ann', 'ben', null)),
  at: mostly(anyTime),
  outcome: anyValue,
  answers: mostly(fc.array(anyAnswer, { maxLength: 4 })),
}, { requiredKeys: ['at'] }), 8)

/** Submissions as they are before anybody checked them: some good, some with anything anywhere, some no submissions. */
export const anySubmissions = fc.array(anySubmission, { maxLength: 30 }) as fc.Arbitrary<Submission[]>
