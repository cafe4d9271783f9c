import type { Id } from '../../journey/identifier.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { ScaledQuestion } from '../places/asked-question.ts'
import type { QuestionAnswers } from '../places/place-answers.ts'
import { isOfCounts } from '../../journey/source/is-of-counts.ts'

/** What decides that two questions ask the same of different touchpoints. */
type Kind = Pick<ScaledQuestion, 'subject' | 'scale' | 'polarity' | 'boxes'>

/** Questions of one source that ask the same of touchpoints, each of its own or one of many. */
export interface DriverSeries extends Kind {
  sourceId: Id
  /** Of the answers; it never changes. */
  fileId: Id
  /** Which of the source's journeys it is, from 0. */
  journey: number
  questionIds: string[]
}

/** The question of a source whose answer is what the rest leads to. */
export interface OutcomeQuestion {
  sourceId: Id
  fileId: Id
  questionId: string
  scale: ScaledQuestion['scale']
}

/** What rows are read for: how touchpoints go with an outcome. */
export interface DriverRequest {
  /** The same asked in one source or several, never on different scales. */
  outcomes: OutcomeQuestion[]
  outcome: Pick<ScaledQuestion, 'wording' | 'subject' | 'scale' | 'polarity'>
  series: DriverSeries[]
}

/**
 * Why no row is read: answers came as figures alone; as counts of groups, which know no customers; nobody was asked
 * what it all led to; or what is counted of some answers could not be read.
 */
export type NoDriverRequest = 'no-rows' | 'counts-only' | 'no-outcome' | 'unreadable'

/** An answered question with the file that its rows are in. */
type InRows = QuestionAnswers & { fileId: Id }

/**
 * What is to be read of an audit's sources: the outcome that most answered, and all series of questions about
 * touchpoints. Null where customers were asked nothing about touchpoints.
 */
export function driverRequest(answers: readonly QuestionAnswers[]): DriverRequest | NoDriverRequest | null {
  const request = requestAmong(answers)
  const isLacking = request === null || typeof request === 'string'
  // What could not be read may be the very answers that lack.
  return isLacking && answers.some(({ isUnreadable }) => isUnreadable) ? 'unreadable' : request
}

function requestAmong(answers: readonly QuestionAnswers[]): DriverRequest | NoDriverRequest | null {
  if (!answers.some(isAboutTouchpoints))
    return null
  const inRows = answers.flatMap((one): InRows[] => {
    const fileId = one.isHere ? one.asked.source.answers?.id : undefined
    return fileId === undefined ? [] : [{ ...one, fileId }]
  })
  if (inRows.length === 0)
    return 'no-rows'
  const individual = inRows.filter(({ asked: { source } }) => !isOfCounts(source))
  if (individual.length === 0)
    return 'counts-only'
  const outcomes = mostAnswered(individual.filter(isOutcome))
  if (!outcomes)
    return 'no-outcome'
  const series = seriesOf(individual.filter(one => !isOutcome(one) && isAboutTouchpoints(one)))
  return series.length > 0 ? { ...requestOf(outcomes), series } : null
}

function isAboutTouchpoints({ touchpoints }: QuestionAnswers): boolean {
  return touchpoints.size > 0
}

/** How likely one is to recommend, or what is asked of the journey as a whole and of no touchpoint. */
function isOutcome({ asked: { question }, journey, touchpoints }: QuestionAnswers): boolean {
  return question.isOutcome || (journey !== null && touchpoints.size === 0)
}

/** Of outcomes that are asked alike those that most answered. */
function mostAnswered(outcomes: readonly InRows[]): InRows[] | undefined {
  const alike = Map.groupBy(outcomes, ({ asked: { question: { subject, scale, polarity } } }) =>
    JSON.stringify([subject, scale, polarity]))
  const n = (list: readonly InRows[]) => list.reduce((sum, { answers }) => sum + (answers ?? 0), 0)
  return [...alike.values()].toSorted((a, b) => n(b) - n(a))[0]
}

function requestOf(outcomes: readonly InRows[]): Pick<DriverRequest, 'outcomes' | 'outcome'> {
  const { wording, subject, scale, polarity } = outcomes[0]!.asked.question
  // One of each source: several would let a customer count twice.
  const ofSources = new Map(outcomes.toReversed().map(({ asked: { source, question }, fileId }) =>
    [source.id, { sourceId: source.id, fileId, questionId: question.id, scale }]))
  return { outcomes: [...ofSources.values()], outcome: { wording, subject, scale, polarity } }
}

function seriesOf(answers: readonly InRows[]): DriverSeries[] {
  const alike = Map.groupBy(answers, ({ asked: { source, question } }) =>
    JSON.stringify([source.id, ...Object.values(kindOf(question))]))
  return [...alike.values()].map((list) => {
    const { asked: { source, question, journey }, fileId } = list[0]!
    const questionIds = list.map(({ asked }) => asked.question.id)
    return { sourceId: source.id, fileId, journey, questionIds, ...kindOf(question) }
  })
}

function kindOf({ subject, scale, polarity, boxes }: SourceQuestion & ScaledQuestion): Kind {
  return { subject, scale, polarity, boxes }
}
