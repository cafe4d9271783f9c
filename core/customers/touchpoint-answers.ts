import type { Id } from '../journey/identifier.ts'
import type { Question } from './question.ts'
import type { Submission } from './submission.ts'
import { isOnScale } from '../journey/criterion.ts'

/** The answers to a question that are on its scale, by the touchpoint they are about, in the order of submissions. */
export function answersByTouchpoint(submissions: readonly Submission[], question: Question): Map<Id, number[]> {
  const valid = submissions.flatMap(({ answers }) => answers).flatMap((answer) => {
    const value = answer.question === question.id ? valueOf(answer.value, question) : null
    return answer.touchpointId !== null && value !== null ? [{ touchpointId: answer.touchpointId, value }] : []
  })
  const byTouchpoint = Map.groupBy(valid, ({ touchpointId }) => touchpointId)
  return new Map([...byTouchpoint].map(([id, answers]) => [id, answers.map(({ value }) => value)]))
}

/** What derived importance is computed from: a row for each submission, a driver for each touchpoint. */
export interface ImportanceRows {
  touchpointIds: Id[]
  drivers: (number | null)[][]
  outcome: (number | null)[]
}

/**
 * Submissions as rows of drivers and outcome, touchpoints as in `touchpointIds` without those that nobody answered on.
 * What was not answered, and what was not experienced, stays null: a row with it is not complete and is never filled
 * in.
 */
export function importanceRows(
  submissions: readonly Submission[],
  question: Question,
  touchpointIds: readonly Id[],
): ImportanceRows {
  const answered = answersByTouchpoint(submissions, question)
  const asked = touchpointIds.filter(id => answered.has(id))
  const drivers = submissions.map((submission) => {
    const values = answersByTouchpoint([submission], question)
    return asked.map(id => values.get(id)?.at(-1) ?? null)
  })
  return { touchpointIds: asked, drivers, outcome: submissions.map(({ outcome }) => outcome) }
}

function valueOf(value: unknown, { scale }: Question): number | null {
  return typeof value === 'number' && isOnScale(scale, value) ? value : null
}
