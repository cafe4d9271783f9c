import type { Day } from '../../journey/day.ts'
import type { Id } from '../../journey/identifier.ts'

/** What a participant said to one question. */
export interface TypedAnswer {
  questionId: string
  /** A point of the question's scale; null where none was given. */
  value: number | null
  /** Whether they did not experience what is asked about. */
  isAbsent: boolean
  /** In words; empty for none. */
  text: string
}

/** Whether anything was said to a question. */
export function isGiven({ value, isAbsent, text }: TypedAnswer): boolean {
  return value !== null || isAbsent || text !== ''
}

/** What one participant said, or did, at one place of a journey, as somebody typed it: one submission. */
export interface TypedEntry {
  /** Unlike that of any other entry of the source. */
  record: Id
  day: Day
  /** The pseudonym of whoever said it; null where nobody knows. */
  participant: string | null
  /** A touchpoint, a stage or the journey itself. */
  placeId: Id
  /** Of a focus group: which meeting it was; null for none. */
  session: string | null
  segment: string | null
  market: string | null
  /** One for each question that anything was said to. */
  answers: TypedAnswer[]
  /** By the id of the measure, such as the seconds that a task took. */
  measures: Record<string, number>
}
