import type {
  AskedSeries,
  DerivedDrivers,
  DerivedImportance,
  OutcomeDifferences,
} from '../customers/derived-drivers.ts'
import type { QuestionAnswers } from '../customers/places/place-answers.ts'
import type { Question } from '../customers/question.ts'
import type { ScoredQuestion } from '../customers/scores/score-kind.ts'
import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { Counted } from '../statistics/summary.ts'
import { fewestToConclude } from '../customers/fewest.ts'
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

/** What customers answered at touchpoints to a question, or to several that ask the same. */
interface AnsweredQuestion {
  question: Question
  answers: Map<Id, readonly Counted[]>
}

/** What staff or leaders guess of a question at a touchpoint, and what customers answered to it there. */
export interface BelievedAnswers {
  touchpointId: Id
  question: ScoredQuestion
  /** Percent of customers in the question's boxes, one number for each guess. */
  guesses: readonly number[]
  /** How many gave each point of the scale, from least to greatest; empty where nobody answered. */
  answers: readonly Counted[]
}

/**
 * Why nothing is told of what goes with an outcome: the rows are still read, or could not be read; they are not here;
 * they are counts of groups, which know no customers; nobody was asked for an outcome.
 */
export type NoDrivers = 'awaited' | 'unreadable' | 'no-rows' | 'counts-only' | 'no-outcome'

/** What customers' rows tell; null where customers were asked nothing about touchpoints. */
export type KnownDrivers = DerivedDrivers | NoDrivers | null

/** What customers speak of; awaited as long as it is counted, and unreadable where that failed. */
export type KnownMentions = readonly MentionedTheme[] | Extract<NoDrivers, 'awaited' | 'unreadable'>

/** What is known of customers beside an audit. Every part is empty until it was imported. */
export interface CustomerData {
  importance: DerivedImportance | null
  /** The outcome of the satisfied minus that of the dissatisfied; null where nobody asked. */
  differences: OutcomeDifferences | null
  /** Why neither of the two is known; null where they are, and where nobody was asked. */
  noDrivers: NoDrivers | null
  /** What was asked of touchpoints by the questions that importance, and that the differences, are of. */
  driversAsked: { importance: AnsweredQuestion | null, differences: AnsweredQuestion | null }
  /** What customers answered at touchpoints to what auditors rate; null where nobody asked. */
  satisfaction: AnsweredQuestion & {
    /** Whether nobody knows of which market they are, though auditors' ratings are of some alone. */
    isMarketUnknown?: boolean
  } | null
  /** At some touchpoints there may be several, of different questions. */
  beliefs: BelievedAnswers[]
  themes: KnownMentions
  passages: Passage[]
  groups: GroupComparison[]
}

/** Nothing is known of customers yet. */
export const noCustomers: CustomerData = {
  importance: null,
  differences: null,
  noDrivers: null,
  driversAsked: { importance: null, differences: null },
  satisfaction: null,
  beliefs: [],
  themes: [],
  passages: [],
  groups: [],
}

/**
 * What customers answered of touchpoints that a criterion asks auditors, too: to the question that most answered, since
 * several are never put together. Null where nobody was asked that.
 */
export function satisfactionOn(
  criterion: Criterion,
  answers: readonly QuestionAnswers[],
): CustomerData['satisfaction'] {
  const alike = answers.filter(({ asked }) => isLikeWithLike(asked.question, criterion))
  const [most] = alike.toSorted((a, b) => answersOf(b) - answersOf(a))
  return most ? { ...answeredTogether([most])!, isMarketUnknown: most.narrowing.isMarketUnknown } : null
}

/** What is guessed of touchpoints, of whatever question that has boxes. */
export function beliefsIn(answers: readonly QuestionAnswers[]): BelievedAnswers[] {
  return answers
    .filter(({ asked }) => asked.question.boxes !== null)
    .flatMap(({ asked: { question, journeyId }, guesses, touchpoints }) => [...guesses]
      .filter(([id]) => id !== journeyId)
      .map(([touchpointId, guesses]): BelievedAnswers =>
        ({ touchpointId, question, guesses, answers: touchpoints.get(touchpointId)?.distribution.points ?? [] })))
}

/**
 * What customers' rows tell, as the rules on drivers take it.
 * @param answers what customers answered, to the questions that these rows are of among others
 */
export function driversIn(
  known: KnownDrivers,
  answers: readonly QuestionAnswers[],
): Pick<CustomerData, 'importance' | 'differences' | 'noDrivers' | 'driversAsked'> {
  if (known === null || typeof known === 'string')
    return { importance: null, differences: null, noDrivers: known, driversAsked: noCustomers.driversAsked }
  const { importance, differences, asked } = known
  const askedIn = (series: AskedSeries | null) => series && answeredTogether(answers.filter(({ asked }) =>
    asked.source.id === series.sourceId && series.questionIds.includes(asked.question.id)))
  const driversAsked = { importance: askedIn(asked.importance), differences: askedIn(asked.differences) }
  return { importance, differences, noDrivers: null, driversAsked }
}

/** What customers answered at touchpoints to questions that ask the same; null where there are none. */
function answeredTogether(asked: readonly QuestionAnswers[]): AnsweredQuestion | null {
  const [first] = asked
  const byTouchpoint = Map.groupBy(asked.flatMap(({ touchpoints }) => [...touchpoints]), ([id]) => id)
  const counts = [...byTouchpoint].map(([id, each]): [Id, Counted[]] =>
    [id, each.flatMap(([, { distribution }]) => distribution.points)])
  return first ? { question: first.asked.question, answers: new Map(counts) } : null
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

/** Whether `part` of `whole` is a share, and of enough to draw a conclusion from. */
export function isConclusive(part: number, whole: number): boolean {
  return whole >= fewestToConclude && wilsonInterval(part, whole) !== null
}

/** The largest of some counts, 0 where there is none: what there is where a rule needs more. */
export function largestCount(counts: number[]): number {
  return largest(counts.filter(isAmount), 0)
}
