import type { Id } from '../journey/identifier.ts'
import type { Timestamp } from '../journey/timestamp.ts'

/**
 * What a customer answered to one question: a value, a text, both, or that they did not experience what it asks about.
 */
export interface Answer {
  /** What was asked, by the name it has in its source: the same name is the same question. */
  question: string
  /** Where in the journey it was asked about; null where it is about no single touchpoint. */
  touchpointId: Id | null
  /** In the units of the question's own scale; null where there is none. */
  value: number | null
  text: string | null
  /** Present where the customer said so: that is no missing answer, and is never filled in. */
  notExperienced?: true
}

/** One customer at one time in one source: a survey, a ticket, a review, an interview. */
export interface Submission {
  source: string
  /** A hash that stands for the customer in all sources; null where nobody knows who it was. */
  customer: string | null
  at: Timestamp
  /**
   * What it all led to, as a number on the source's scale: how likely to recommend from 0 to 10; null where it was not
   * asked.
   */
  outcome: number | null
  answers: readonly Answer[]
}
