import type { QuestionKey } from '../../../core/customers/places/asked-question.ts'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { JourneyView } from '../../../core/journey/journey-view.ts'
import type { Language, LocalisedText } from '../../../core/journey/localised-text.ts'
import type { Mark, Observation } from '../../../core/journey/observation.ts'
import type { Phase } from '../../../core/journey/stage.ts'
import type { Channel, Touchpoint } from '../../../core/journey/touchpoint.ts'
import type { Verbatim } from '../../../core/journey/verbatim.ts'
import type { Candidate } from '../../../core/moments/candidate.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { AuditScore, JourneyScores, TouchpointScore } from '../../../core/scores/audit-score.ts'
import type { GapReason } from '../../../core/scores/gap-reason.ts'
import type { ResponseTimes } from '../../../core/scores/response-times.ts'
import type { MapLevel } from './columns/density.ts'
import type { StarKind } from './curve-boxes.ts'
import type { LaneName } from './lanes/lane-names.ts'
import type { LaneQuestionWords, ShownQuestion } from './question-words.ts'

/** How a journey was rated by those who walked it as one persona. */
export interface PersonaCurve {
  id: Id
  name: string
  scores: JourneyScores
}

/** What a map shows. */
export interface MapInput {
  view: JourneyView
  /** The criterion whose scores stand over the stages; null where the audit does not ask it. */
  stageScores: ScoredCriterion | null
  /** Shown as the curve; null where the audit asks nothing. */
  curve: ScoredCriterion | null
  candidates: Candidate[]
  /** On the curve's criterion, each with a line of its own beside it; none where personas are not told apart. */
  personas: PersonaCurve[]
  /** What customers were asked, as far as lanes show it; those of which nothing is known yet are missing. */
  questions: ReadonlyMap<QuestionKey, ShownQuestion>
  /**
   * Touchpoints that nobody rated and that are shown all the same, with all that are folded into the same sliver; all
   * where nothing is to be folded, and there is no sign to fold it by.
   */
  unfolded: ReadonlySet<Id> | 'all'
  /** Touchpoints that are not looked for: they are veiled. None where this is absent. */
  dimmed?: ReadonlySet<Id>
  /** The lanes that are shown, from the top down; the upright map has them in an order of its own. */
  lanes: readonly LaneName[]
  /** How much the columns show; null for as much as their width has room for. */
  level: MapLevel | null
  /** How many times as wide as there is room for; null where the columns have just the width that they need. */
  zoom: number | null
  /** Width there is, px; the map is as wide or wider. */
  width: number
  /** Height that the lanes are to fill, px; null where each has just its own. */
  height: number | null
}

/** Everything a map says, in one language. */
export interface MapWords {
  language: Language
  /** Name of the whole drawing. */
  name: string
  /** Names of the lanes at the left edge. */
  lane: Record<
    'touchpoints' | 'evidence' | 'notes' | 'verbatims' | 'verbatimsNote' | 'marks' | 'response' | 'responseNote'
    | 'basis' | 'auditors',
    string
  >
  /** The tools that a map may stand on beside its auditors, each with what came from it, or that nothing did. */
  tools: readonly { name: string, said: string }[]
  /** The same in one sentence. */
  toolsInWords: string
  text: (text: LocalisedText) => string
  phase: (phase: Phase) => string
  channel: (channel: Channel) => string
  scale: (criterion: Criterion) => string
  figure: (value: number, criterion: Criterion) => string
  /** The interval, or the range of two auditors; empty where there is neither. */
  uncertainty: (score: AuditScore, criterion: Criterion) => string
  /** What a score stands on: auditors, ratings and what to make of them. */
  counted: (score: AuditScore) => string
  /** The same after its interval or range, where that has no room beside the score. */
  countedUnder: (score: AuditScore, criterion: Criterion) => string
  gap: (reasons: GapReason[]) => string
  /** Under the number of touchpoints in a sliver, why they have no score. */
  sliverReason: (reasons: GapReason[]) => string
  /** What a sliver is called where it cannot be seen. */
  sliver: (touchpoints: Touchpoint[], reasons: GapReason[]) => string
  /** What a bridge over touchpoints without a score is. */
  bridge: string
  curveNote: (scores: JourneyScores) => string
  /** A note in quotation marks. */
  quote: (note: string) => string
  /** Who wrote a note; empty where that is not told. */
  noteBy: (observation: Observation) => string
  /** The stars that came with a customer's words, and when these were written; empty where neither is known. */
  verbatimBy: (verbatim: Verbatim) => string
  /** That there are so many more. */
  more: (count: number) => string
  /** How many observations are marked so, and as what they are tagged most often. */
  marked: (mark: Mark, count: number, tags: string[]) => string
  /** How long replies took: the median, alone or named, what it is of, and each single time. */
  response: (times: ResponseTimes) => Record<'figure' | 'named' | 'counted' | 'single', string>
  auditors: (count: number) => string
  ratings: (count: number) => string
  /** What customers answered, and how auditors differ from that. */
  questions: LaneQuestionWords
  /** Two short lines beside the star of a touchpoint with this score, or with none. */
  candidate: (candidate: Candidate, value: number | null, criterion: Criterion) => [string, string]
  /** What the point of a touchpoint that is veiled is called. */
  dimmed: (point: string) => string
  /** What a point is called where it cannot be seen. */
  point: (
    touchpoint: Touchpoint,
    score: AuditScore | null,
    gap: GapReason[],
    candidate: Candidate | null,
    criterion: Criterion,
  ) => string
}

/** A touchpoint's score on the criterion of the curve; undefined where it has none. */
export function curveScoreOf({ curve }: MapInput, touchpointId: Id): TouchpointScore | undefined {
  return curve?.scores.touchpoints.get(touchpointId)
}

/** What speaks for a touchpoint as a pivotal one; undefined where nothing does. */
export function candidateOf({ candidates }: Pick<MapInput, 'candidates'>, touchpointId: Id): Candidate | undefined {
  return candidates.find(candidate => candidate.touchpointId === touchpointId)
}

/** Whether anything is shown of what customers answered at a touchpoint. */
export function isAnswered({ questions }: MapInput, touchpointId: Id): boolean {
  return [...questions.values()].some(({ answers }) => (answers.touchpoints.get(touchpointId)?.score.n ?? 0) > 0)
}

/** The star that a candidate gets; null where there is none. */
export function starFor(candidate: Candidate | undefined): StarKind | null {
  if (!candidate)
    return null
  return candidate.isHint ? 'hollow' : 'full'
}
