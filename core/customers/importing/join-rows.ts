import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'

/** Puts rows of one submission together: where a file has a row for each answer, they have its name in common. */
export interface RowJoiner {
  /** The row is copied. */
  add: (row: Readonly<Values>) => void
  /** Hands over each submission once, in the order in which they began. */
  forEach: (next: (row: Values) => void) => void
}

/** What a submission is of which rows say different things: the one furthest on. */
const states: Values = ['unasked', 'invited', 'answered', 'partial']

/** Rows of one submission may stand anywhere in a file, so that all are held until its end. */
export function createRowJoiner(columns: readonly AnswerColumn[]): RowJoiner {
  const record = columns.findIndex(({ name }) => name === 'record')
  const state = columns.findIndex(({ name }) => name === 'state')
  const submissions = new Map<unknown, Values>()

  function join(into: Values, row: Readonly<Values>): void {
    for (let index = 0; index < row.length; index++) {
      // Flags say that somebody did not experience what one row asks about.
      if (into[index] === null || into[index] === false)
        into[index] = row[index]!
    }
    if (state >= 0 && states.indexOf(row[state]!) > states.indexOf(into[state]!))
      into[state] = row[state]!
  }

  return {
    add(row) {
      const before = submissions.get(row[record])
      if (before)
        join(before, row)
      else
        submissions.set(row[record], [...row])
    },
    forEach: next => submissions.forEach(row => next(row)),
  }
}
