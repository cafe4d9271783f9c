import type { Id } from '../journey/identifier.ts'

/** What one submission says to one question: a value on the question's scale, a text, or neither. */
export interface Answer {
  question: string
  /** The touchpoint it was asked about; null where it is about the whole. */
  touchpointId: Id | null
  value: number | null
  text: string | null
  /** The customer never came to the touchpoint: not missing, and never filled in. */
  notExperienced?: true
}

/** One customer at one time in one source. */
export interface Submission {
  source: string
  /** A hash of who it was; null where that is unknown. */
  customer: string | null
  /** ISO 8601. */
  at: string
  /** What the survey is after, on its own scale, such as how likely they are to recommend; null where it was not answered. */
  outcome: number | null
  answers: Answer[]
}
