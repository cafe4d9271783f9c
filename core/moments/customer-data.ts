import type { DerivedDrivers, DerivedImportance, OutcomeDifferences } from '../customers/derived-drivers.ts'
import type { QuestionAnswers } from '../customers/places/place-answers.ts'
import type { Question } from '../customers/question.ts'
import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { Counted } from '../statistics/summary.ts'
import { isLikeWithLike } from '../customers/places/like-with-like.ts'
import { inHundredths } from '../customers/question.ts'
import { isOnScale } from '../journey/criterion.ts'
import { largest } from '../statistics/extent.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { finiteCounts, isAmount } from '../statistics/summary.ts'

/** How many comments of a period there are, and how many of them speak of something. */
interface Mentions {
  mentions: number
  comments: number
}

/** A theme of customers' comments, and the touchpoint that it belongs to. */
export interface MentionedTheme extends Mentions {
  touchpointId: Id
  theme: string
  /** The same in the period before; null where there is none. */
  before: Mentions | null
}

/** Customers who came to a touchpoint, and those of them who went no further. */
export interface Passage {
  touchpointId: Id
  reached: number
  left: number
}

/** Those of a group who later did what the comparison is about, such as buying again. */
interface Group {
  did: number
  n: number
}

/** Customers who were pleased with a touchpoint against the others who passed it. */
export interface GroupComparison {
  touchpointId: Id
  pleased: Group
  others: Group
}

/** How satisfied customers are, and which points say that they are; the usual two where that is not said. */
export interface SatisfactionQuestion extends Question {
  /** How many at the good end; null where none are. */
  boxes?: number | null
}

/**
 * Why nothing is told of what goes with an outcome: the rows are still read, or could not be read; they are not here;
 * they are counts of groups, which know no customers; nobody was asked for an outcome.
 */
export type NoDrivers = 'awaited' | 'unreadable' | 'no-rows' | 'counts-only' | 'no-outcome'

/** What customers' rows tell; null where customers were asked nothing about touchpoints. */
export type KnownDrivers = DerivedDrivers | NoDrivers | null

/** What is known of customers beside an audit. Every part is empty until it was imported. */
export interface CustomerData {
  importance: DerivedImportance | null
  /** The outcome of the satisfied minus that of the dissatisfied; null where nobody asked. */
  differences: OutcomeDifferences | null
  /** Why neither of the two is known; null where they are, and where nobody was asked. */
  noDrivers: NoDrivers | null
  /** How satisfied customers were at touchpoints; null where nobody asked. */
  satisfaction: {
    question: SatisfactionQuestion
    answers: Map<Id, readonly Counted[]>
    /** Whether nobody knows of which market they are, though auditors' ratings are of some alone. */
    isMarketUnknown?: boolean
  } | null
  /** What staff or leaders believe: percent of customers satisfied with a touchpoint, one number for each guess. */
  beliefs: Map<Id, number[]>
  themes: MentionedTheme[]
  passages: Passage[]
  groups: GroupComparison[]
}

/** Nothing is known of customers yet. */
export const noCustomers: CustomerData = {
  importance: null,
  differences: null,
  noDrivers: null,
  satisfaction: null,
  beliefs: new Map(),
  themes: [],
  passages: [],
  groups: [],
}

/**
 * What customers answered of touchpoints that a criterion asks auditors, too, and what is believed of it: of the
 * question that most answered, since several are never put together. Nothing where nobody was asked that.
 */
export function customersOn(criterion: Criterion, answers: readonly QuestionAnswers[]): CustomerData {
  const alike = answers.filter(({ asked }) => isLikeWithLike(asked.question, criterion))
  const [most] = alike.toSorted((a, b) => answersOf(b) - answersOf(a))
  if (!most)
    return noCustomers
  const { asked: { question, journeyId }, guesses, narrowing: { isMarketUnknown } } = most
  const counts = [...most.touchpoints].map(([id, { distribution }]) => [id, distribution.points] as const)
  const beliefs = new Map([...guesses].filter(([id]) => id !== journeyId).map(([id, shares]) => [id, [...shares]]))
  return { ...noCustomers, satisfaction: { question, answers: new Map(counts), isMarketUnknown }, beliefs }
}

/** What customers' rows tell, as the rules on drivers take it. */
export function driversIn(known: KnownDrivers): Pick<CustomerData, 'importance' | 'differences' | 'noDrivers'> {
  if (known === null || typeof known === 'string')
    return { importance: null, differences: null, noDrivers: known }
  return { importance: known.importance, differences: known.differences, noDrivers: null }
}

/** Those of some answers that are points of their question's scale, in hundredths from its bad end to its good one. */
export function pointsInHundredths(
  answers: readonly Counted[],
  question: Pick<Question, 'scale' | 'polarity'>,
): Counted[] {
  return finiteCounts(answers)
    .filter(({ value }) => isOnScale(question.scale, value))
    .map(({ value, n }) => ({ value: inHundredths(value, question), n }))
}

function answersOf({ touchpoints }: QuestionAnswers): number {
  return [...touchpoints.values()].reduce((sum, { score }) => sum + score.n, 0)
}

/** The least answers, comments or customers that a rule draws a conclusion from at one touchpoint. */
export const fewestCustomers = 30

/** Whether `part` of `whole` is a share, and of enough to draw a conclusion from. */
export function isConclusive(part: number, whole: number): boolean {
  return whole >= fewestCustomers && wilsonInterval(part, whole) !== null
}

/** The largest of some counts, 0 where there is none: what there is where a rule needs more. */
export function largestCount(counts: number[]): number {
  return largest(counts.filter(isAmount), 0)
}
