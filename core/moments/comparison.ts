import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores, TouchpointScore } from '../scores/audit-score.ts'
import type { Certainty, Reason, Rule } from './candidate.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { touchpointInterval } from '../scores/touchpoint-score.ts'
import { mean } from '../statistics/mean.ts'

/** A touchpoint with a score, set against the others of its island. */
export interface Compared {
  touchpointId: Id
  island: number
  value: number
  /** How good the value is, whichever end of the scale is the good one: higher is better. */
  goodness: number
  /** Mean of the other scores on the island; null where there are none. */
  others: number | null
  certainty: Certainty
  auditors: number
  /** Touchpoints with scores in the whole view, which the comparison is corrected for. */
  touchpoints: number
}

/** Why a rule proposes a touchpoint. */
export interface Proposal {
  touchpointId: Id
  reason: Reason
}

type Rated = TouchpointScore & { id: Id, value: number, island: number }

/**
 * All touchpoints with scores, in walking order. One is 'clear' where its interval, corrected for all of them
 * (Bonferroni: level 1 - .05/m), excludes the mean of the others on its island; 'one-opinion' where one auditor rated it.
 */
export function compareTouchpoints(view: JourneyView, scores: JourneyScores, criterion: Criterion): Compared[] {
  const rated = touchpointsOf(view)
    .map(({ touchpoint: { id } }) => ({ ...scores.touchpoints.get(id), id }))
    .filter((score): score is Rated => typeof score.value === 'number')
  const sign = criterion.polarity === 'high-is-good' ? 1 : -1
  const means = islandMeans(rated)
  return rated.map((score) => {
    const others = meanOfOthers(score, means.get(score.island)!)
    return {
      touchpointId: score.id,
      island: score.island,
      value: score.value,
      goodness: sign * score.value,
      others,
      certainty: certaintyOf(score, others, rated.length, scores, criterion),
      auditors: score.auditors,
      touchpoints: rated.length,
    }
  })
}

/** The proposal of a rule of the family that restates auditors' level. */
export function propose(rule: Rule, { touchpointId, certainty, value, others, auditors, touchpoints }: Compared): Proposal {
  return { touchpointId, reason: { rule, family: 'auditors-level', certainty, figures: { value, others, auditors, touchpoints } } }
}

/** Differences under this are rounding, not ratings. */
export function rounding({ scale }: Criterion): number {
  return (scale.max - scale.min) * 1e-9
}

function islandMeans(rated: Rated[]): Map<number, { mean: number, count: number }> {
  return new Map([...Map.groupBy(rated, score => score.island)].map(([island, scores]) =>
    [island, { mean: mean(scores.map(score => score.value)), count: scores.length }]))
}

function meanOfOthers({ value }: Rated, island: { mean: number, count: number }): number | null {
  return island.count > 1 ? (island.mean * island.count - value) / (island.count - 1) : null
}

function certaintyOf(score: Rated, others: number | null, touchpoints: number, { spread }: JourneyScores, criterion: Criterion): Certainty {
  if (score.auditors < 2)
    return 'one-opinion'
  const interval = touchpointInterval(score, spread, criterion.scale, 1 - 0.05 / touchpoints)
  if (interval === null || others === null)
    return 'not-clear'
  const outside = Math.max(interval.low - others, others - interval.high)
  return outside > rounding(criterion) ? 'clear' : 'not-clear'
}
