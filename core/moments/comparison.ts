import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores, TouchpointScore } from '../scores/audit-score.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Certainty, LevelRule } from './candidate.ts'
import type { Proposal } from './ruling.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { pooledHalf, touchpointInterval } from '../scores/touchpoint-score.ts'
import { mean } from '../statistics/mean.ts'
import { smallestOnScale } from './smallest-difference.ts'

/** A touchpoint with a score, set against the others of its island. */
export interface Compared {
  touchpointId: Id
  island: number
  value: number
  /** The value, negated where low is good: higher is better, whichever end of the scale is the good one. */
  orientedValue: number
  /** Mean of the other scores on the island; null where there are none. */
  others: number | null
  /** Whether it differs from the others by at least the smallest difference that matters. */
  matters: boolean
  certainty: Certainty
  /** From the others to the nearer end of the corrected interval, in hundredths of the scale; 0 where not clear. */
  leastEffect: number
  auditors: number
  /** Touchpoints with scores in the whole view, which the comparison is corrected for. */
  touchpoints: number
}

type Rated = TouchpointScore & { id: Id, value: number, island: number }

/**
 * All touchpoints with scores, in walking order. One is 'clear' where its interval, corrected for all of them
 * (Bonferroni: level 1 - .05/m), excludes the mean of the others on its island by more than the smallest difference
 * that matters; 'one-opinion' where one auditor rated it.
 */
export function compareTouchpoints(view: JourneyView, scores: JourneyScores, criterion: Criterion): Compared[] {
  const rated = touchpointsOf(view)
    .map(({ touchpoint: { id } }) => ({ ...scores.touchpoints.get(id), id }))
    .filter((score): score is Rated => typeof score.value === 'number')
  const sign = criterion.polarity === 'high-is-good' ? 1 : -1
  const means = islandMeans(rated)
  const smallest = smallestOnScale(view.audit, criterion.scale)
  const tolerance = rounding(criterion)
  const half = rated.length > 0 ? pooledHalf(scores.spread, 1 - 0.05 / rated.length) : null
  return rated.map((score) => {
    const others = meanOfOthers(score, means.get(score.island)!)
    const distance = others === null ? 0 : distanceFrom(others, touchpointInterval(score, half, criterion.scale))
    const isClear = distance > smallest + tolerance
    return {
      touchpointId: score.id,
      island: score.island,
      value: score.value,
      orientedValue: sign * score.value,
      others,
      matters: others !== null && Math.abs(score.value - others) >= smallest - tolerance,
      certainty: score.auditors < 2 ? 'one-opinion' : isClear ? 'clear' : 'not-clear',
      leastEffect: isClear ? 100 * distance / (criterion.scale.max - criterion.scale.min) : 0,
      auditors: score.auditors,
      touchpoints: rated.length,
    }
  })
}

/** The proposal of a rule of the family that restates auditors' level. */
export function propose(rule: LevelRule, { touchpointId, certainty, ...compared }: Compared): Proposal {
  const { value, others, leastEffect, auditors, touchpoints } = compared
  const figures = { value, others, leastEffect, auditors, touchpoints }
  return { touchpointId, reason: { rule, family: 'auditors-level', certainty, figures } }
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

/** How far a value lies outside of an interval; 0 inside, and where there is no interval. */
function distanceFrom(value: number, interval: Interval | null): number {
  return interval ? Math.max(0, interval.low - value, value - interval.high) : 0
}
