import type { QuestionAnswers } from '../customers/places/place-answers.ts'
import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { AuditRecords, JourneyView } from '../journey/journey-view.ts'
import type { ViewFilter } from '../journey/view-filter.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { Findings } from './candidates.ts'
import type { KnownDrivers, KnownMentions } from './customer-data.ts'
import { isLikeWithLike } from '../customers/places/like-with-like.ts'
import { reuseViews } from '../journey/reuse-views.ts'
import { viewJourney } from '../journey/view-journey.ts'
import { scoreJourney } from '../scores/journey-scores.ts'
import { findCandidates } from './candidates.ts'
import { beliefsIn, driversIn, noCustomers, satisfactionOn } from './customer-data.ts'

/** One criterion with its scores over a view. */
export interface ScoredCriterion {
  criterion: Criterion
  scores: JourneyScores
}

/** What a filter lets through of an audit, with every criterion scored. */
export interface ScoredAudit {
  view: JourneyView
  /** One for each criterion, in the order in which they are asked. */
  scored: ScoredCriterion[]
}

/**
 * Scores what a filter lets through of an audit; without one, all of it.
 * @param earlier what was scored before: of it stays, as the same object, what is viewed as it was
 */
export function scoreAudit(records: AuditRecords, filter: ViewFilter = {}, earlier?: ScoredAudit): ScoredAudit {
  const fresh = viewJourney(records, filter)
  const view = earlier ? reuseViews(fresh, earlier.view) : fresh
  return { view, scored: view.criteria.map(criterion => ({ criterion, scores: scoreJourney(view, criterion) })) }
}

/**
 * The chosen criterion, else of those that somebody rated the feeling or the first, else of all; null where nothing is
 * asked.
 */
export function curveOf({ scored }: ScoredAudit, chosen: Id | undefined): ScoredCriterion | null {
  const rated = scored.filter(({ scores }) => scores.journey.ratings > 0)
  const offered = rated.length > 0 ? rated : scored
  return scored.find(({ criterion }) => criterion.id === chosen)
    ?? offered.find(({ criterion }) => criterion.builtIn === 'feeling')
    ?? offered[0] ?? null
}

/** What is shown over the stages: the criterion that was chosen for them, else that of the curve. */
export function stageScoresOf(
  { scored }: ScoredAudit,
  curve: ScoredCriterion | null,
  chosen: Id | undefined,
): ScoredCriterion | null {
  return scored.find(({ criterion }) => criterion.id === chosen) ?? curve
}

/** What customers' rows tell beside what is counted of them. */
export interface KnownOfRows {
  drivers?: KnownDrivers
  themes?: KnownMentions
}

/**
 * The pivotal candidates that the curve's criterion proposes, and the rules that lack data. Auditors and customers are
 * held against each other on that criterion where customers were asked it, else on another one that they were asked;
 * what is believed is of whatever question it is about.
 * @param answers what customers answered to each question
 * @param ofRows what their rows tell of an outcome, and what they speak of in their own words
 */
export function proposeCandidates(
  { view, scored }: ScoredAudit,
  curve: ScoredCriterion | null,
  answers: readonly QuestionAnswers[] = [],
  ofRows: KnownOfRows = {},
): Findings {
  if (!curve)
    return { candidates: [], refusals: [] }
  const { drivers = null, themes = [] } = ofRows
  const isAsked = ({ criterion }: ScoredCriterion) =>
    answers.some(({ asked }) => isLikeWithLike(asked.question, criterion))
  const askedAlike = [curve, ...scored].find(isAsked) ?? curve
  const customers = {
    ...noCustomers,
    ...driversIn(drivers, answers),
    satisfaction: satisfactionOn(askedAlike.criterion, answers),
    beliefs: beliefsIn(answers),
    themes,
  }
  return findCandidates(view, curve.criterion, { scores: curve.scores, moments: view.moments, customers, askedAlike })
}
