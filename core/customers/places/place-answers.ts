import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { CountCell, QuestionCounts, SourceCounts } from '../../journey/source/source-counts.ts'
import type { Source } from '../../journey/source/source.ts'
import type { Distribution } from '../scores/distribution.ts'
import type { Answerers, CustomerScore } from '../scores/score-counts.ts'
import type { AskedQuestion } from './asked-question.ts'
import type { Narrowing, WantedAnswers } from './narrow-answers.ts'
import type { ResolvedPlaces } from './resolve-places.ts'
import type { SourceResponse } from './source-response.ts'
import { cameAsFigures } from '../../journey/source/came-as-figures.ts'
import { countsInFigures } from '../../journey/source/figures.ts'
import { isOfCounts } from '../../journey/source/is-of-counts.ts'
import { distributionOf } from '../scores/distribution.ts'
import { scoreCounts } from '../scores/score-counts.ts'
import { latestBeliefs } from './latest-beliefs.ts'
import { narrowAnswers } from './narrow-answers.ts'
import { sourceResponse } from './source-response.ts'

/** What is counted of sources, by the id of each file of answers; 'unreadable' where that could not be read. */
export type CountsByFile = ReadonlyMap<Id, SourceCounts | 'unreadable'>

/** What customers answered to one question about one place. */
export interface PlaceAnswers {
  distribution: Distribution
  score: CustomerScore
  /** Different customers among those who gave valid answers; null where nobody can tell. */
  customers: number | null
}

/** What customers answered to one question, wherever in the journey it was asked about. */
export interface QuestionAnswers {
  asked: AskedQuestion
  /** Whether the answers, or figures of them, are here at all and what is counted of them is known. */
  isHere: boolean
  /** Whether they are here, and what is counted of them could not be read. */
  isUnreadable: boolean
  touchpoints: ReadonlyMap<Id, PlaceAnswers>
  /** Of stages as such: answers about their touchpoints are in none of them. */
  stages: ReadonlyMap<Id, PlaceAnswers>
  /** About the journey as a whole; null where nobody was asked that. */
  journey: PlaceAnswers | null
  /** What people of the company guess of it: percent of customers in its boxes, by the id of the place. */
  guesses: ReadonlyMap<Id, readonly number[]>
  /** Places left out of what is shared, since so few customers answered there; none on one's own screen. */
  leftOut: ReadonlySet<Id>
  /** To whose answers, and from when, all of this is narrowed. */
  narrowing: Narrowing
  /** How many of those whom the source asked answered, whoever and wherever; null where its answers are not here. */
  response: SourceResponse | null
  /** All of it as one, which tells how precisely figures can be said. */
  overall: CustomerScore
  /** Valid answers, wherever they belong, and of how many customers; null where nobody can tell, or is to be told. */
  answers: number | null
  customers: number | null
}

/** What is counted of a source, or came as figures in its place: undefined where there is neither in this store. */
export function countsFor(source: Source, stored: CountsByFile): SourceCounts | 'unreadable' | undefined {
  if (cameAsFigures(source))
    return countsInFigures(source.figures)
  return source.answers ? stored.get(source.answers.id) : undefined
}

/**
 * The answers to a question at each place where there are any, from what is counted of its source.
 * @param wanted to whose answers they are narrowed, as far as the source tells
 */
export function answersAtPlaces(
  asked: AskedQuestion,
  stored: SourceCounts | 'unreadable' | undefined,
  { journey, stages, touchpoints, beliefs }: AuditRecords,
  places: ResolvedPlaces,
  wanted: WantedAnswers = {},
): QuestionAnswers {
  const { question: { id }, journey: index } = asked
  const counts = stored === 'unreadable' ? undefined : stored
  const counted = counts?.questions.find(one => one.questionId === id && one.journey === index)
  const isFigures = cameAsFigures(asked.source)
  const { cells: kept, narrowing } = narrowAnswers(counted?.cells ?? [], wanted, !isFigures)
  const whole = distributionOf(asked.question, kept)
  const cells = Map.groupBy(kept, ({ by }) => by.place === null ? null : places.get(by.place) ?? null)
  const answerers = answerersOf(asked.source, counted)
  const hasAllCustomers = answerers.hasCustomers && counted?.anonymous === 0
  const at = (placeId: Id) => answersOf(asked, cells.get(placeId) ?? [], answerers, counted)
  const among = (records: readonly { id: Id }[]) => new Map(records.flatMap(({ id }): [Id, PlaceAnswers][] =>
    cells.has(id) ? [[id, at(id)]] : []))
  return {
    asked,
    isHere: counts !== undefined,
    isUnreadable: stored === 'unreadable',
    touchpoints: among(touchpoints),
    stages: among(stages),
    journey: cells.has(journey.id) ? at(journey.id) : null,
    guesses: guessesOf(asked, beliefs, places),
    leftOut: new Set(),
    narrowing,
    response: counts ? sourceResponse(asked.source, counts) : null,
    overall: scoreCounts(asked.question, whole, answerers),
    answers: whole.n,
    // Of those whose answers are left nobody counted how many they are at all places together; figures lack the places
    // of few, whose customers they count.
    customers: hasAllCustomers && isWhole(narrowing) && !isFigures ? counted.customers : null,
  }
}

function isWhole({ groups }: Narrowing): boolean {
  return Object.keys(groups).length === 0
}

function guessesOf(
  asked: AskedQuestion,
  beliefs: AuditRecords['beliefs'],
  places: ResolvedPlaces,
): QuestionAnswers['guesses'] {
  const latest = latestBeliefs(asked, beliefs, places)
  return new Map([...latest].map(([placeId, held]) => [placeId, held.map(({ share }) => share)]))
}

function answerersOf(source: Source, counted: QuestionCounts | undefined): Answerers {
  return { hasCustomers: (counted?.customers ?? 0) > 0, isCounted: isOfCounts(source) }
}

/** At a single place each known customer counts once; of those who answered at two that are joined nobody can tell. */
function answersOf(
  { question }: AskedQuestion,
  cells: readonly CountCell[],
  answerers: Answerers,
  counted: QuestionCounts | undefined,
): PlaceAnswers {
  const distribution = distributionOf(question, cells)
  const isOnePlace = distribution.atOnePlace === distribution.n
  const areKnown = answerers.hasCustomers && counted?.anonymous === 0 && isOnePlace
  return {
    distribution,
    score: scoreCounts(question, distribution, answerers),
    customers: areKnown ? distribution.n : null,
  }
}
