import type { RowState } from '../../journey/source/mapping.ts'
import type { Values } from '../table/answer-writer.ts'
import type { RowFault } from './row-fault.ts'

/** What is known of a row while its cells are read; one is used for all rows. */
export interface RowDraft {
  /** In the order of the columns of answers. */
  values: Values
  /** The first thing that is wrong with it; null where nothing is. */
  problem: RowFault | null
  /** What its words of status say; undefined where they say nothing. */
  state: RowState | undefined
  /** Milliseconds since 1970; null where it has no time. */
  at: number | null
  /** When somebody was asked for it; null where nobody says. */
  invitedAt: number | null
  /** The question that it answers, where a column says which. */
  asked: string | null
  /** Whether a column says which question it answers, and nobody knows that one. */
  isAskedUnknown: boolean
  hasScore: boolean
  hasText: boolean
  hasMeasure: boolean
  /** How many of its cells are longer than what is kept of them. */
  cut: number
}

/** A draft of a row of which nothing is known; `blank` is what its values are then. */
export function createRowDraft(blank: Readonly<Values>): RowDraft {
  return {
    values: [...blank],
    problem: null,
    state: undefined,
    at: null,
    invitedAt: null,
    asked: null,
    isAskedUnknown: false,
    hasScore: false,
    hasText: false,
    hasMeasure: false,
    cut: 0,
  }
}

/** Makes it the draft of the next row, field by field: a copy of a blank one takes three times as long. */
export function clearDraft(draft: RowDraft, blank: Readonly<Values>): void {
  draft.problem = null
  draft.state = undefined
  draft.at = null
  draft.invitedAt = null
  draft.asked = null
  draft.isAskedUnknown = false
  draft.hasScore = false
  draft.hasText = false
  draft.hasMeasure = false
  draft.cut = 0
  for (let index = 0; index < blank.length; index++)
    draft.values[index] = blank[index]!
}

/** Notes what is wrong with a row; what was noted first stays. */
export function refuse(draft: RowDraft, problem: RowFault['problem'], column: string | null): void {
  draft.problem ??= { problem, column }
}
