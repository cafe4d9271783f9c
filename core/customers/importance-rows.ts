import type { Id } from '../journey/identifier.ts'
import type { Question } from './question.ts'
import type { Submission } from './submission.ts'
import { isOnScale } from '../journey/criterion.ts'

/** What derived importance is computed from: a row for each submission, a driver for each touchpoint. */
export interface ImportanceRows {
  touchpointIds: Id[]
  drivers: (number | null)[][]
  outcome: (number | null)[]
}

/** A touchpoint that fewer answered about, of those who gave an outcome, would leave hardly any row complete. */
const leastShare = 0.1

/**
 * Submissions as rows of drivers and outcome, touchpoints as in `touchpointIds` without those that hardly anybody, or
 * nobody at all, answered about. What was not answered, and what was not experienced, stays null: a row with it is not
 * complete and is never filled in.
 * @param submissions one for each customer
 */
export function importanceRows(
  submissions: Iterable<Submission>,
  question: Pick<Question, 'id' | 'scale'>,
  touchpointIds: readonly Id[],
): ImportanceRows {
  const rows = Array.from(submissions, submission => ({
    outcome: submission.outcome,
    values: valuesAt(submission, question, touchpointIds),
  })).filter(({ outcome, values }) => outcome !== null && values.some(value => value !== null))
  const answered = (index: number) => rows.filter(({ values }) => values[index] !== null).length
  const asked = [...touchpointIds.keys()].filter(index => answered(index) > leastShare * rows.length)
  return {
    touchpointIds: asked.map(index => touchpointIds[index]!),
    drivers: rows.map(({ values }) => asked.map(index => values[index]!)),
    outcome: rows.map(({ outcome }) => outcome),
  }
}

/** What a submission says of each touchpoint, on the scale; the last where it says it twice. */
function valuesAt(
  { answers }: Submission,
  { id, scale }: Pick<Question, 'id' | 'scale'>,
  touchpointIds: readonly Id[],
): (number | null)[] {
  const values = new Map<Id | null, number>()
  for (const { question, touchpointId, value } of answers) {
    if (question === id && typeof value === 'number' && isOnScale(scale, value))
      values.set(touchpointId, value)
  }
  return touchpointIds.map(touchpointId => values.get(touchpointId) ?? null)
}
