/** What answers are told apart by, beside question and place. */
export const dimensions = ['segment', 'channel', 'market', 'team'] as const

export type Dimension = typeof dimensions[number]

/** What answers to a question are counted by, and in this order in a cell. */
export const countedBy = ['place', ...dimensions] as const

export type CountedBy = typeof countedBy[number]

/** How many gave an answer, of those who are alike in everything that is counted by. */
export interface CountCell {
  /** By place and the dimensions; null where the row says nothing of one. */
  by: Readonly<Record<CountedBy, string | null>>
  /** A point of the question's scale; null where they did not experience what it asks about. */
  value: number | null
  n: number
}

/** How the answers to one question fall, at the places of one journey. */
export interface QuestionCounts {
  questionId: string
  /** Which of the source's journeys, from 0. */
  journey: number
  cells: CountCell[]
  /** Different customers who answered, as far as they are known. */
  customers: number
  /** Answers of which nobody knows whose they are. */
  anonymous: number
}

/** From one month to another, as answers have them: 202611. */
export interface MonthSpan {
  from: number
  to: number
}

/** How many rows there are of each state; a row that stands for many counts as many. */
export interface StateCounts {
  answered: number
  /** Asked, and did not answer. */
  invited: number
  partial: number
}

/** What is counted of a source's answers, so that no row has to be read to show them. */
export interface SourceCounts {
  states: StateCounts
  questions: QuestionCounts[]
}
