import type { Scale } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Adjustment } from './adjustment.ts'
import type { AuditScore, NoInterval, TouchpointScore } from './audit-score.ts'
import { extentOf } from '../statistics/extent.ts'
import { clip, intervalAround } from '../statistics/interval.ts'
import { mean } from '../statistics/mean.ts'
import { studentQuantile } from '../statistics/student.ts'
import { roundingSpread } from './adjustment.ts'

/** A touchpoint's score, and how much it counts for in the mean. */
export interface Weighted {
  score: TouchpointScore
  weight: number
}

interface Deviation {
  auditorId: Id
  weight: number
  value: number
}

/** A score that has a value, with its weight. */
type Rated = TouchpointScore & { value: number, island: number, weight: number }

/**
 * The score of a stage or journey: the mean of its touchpoints' scores by their weights; those without a score are
 * left out.
 *
 * The interval is over auditors' means, with one degree of freedom fewer than auditors, from three auditors on.
 * An auditor's mean is the score plus the mean of how far their cells lie from the touchpoints' adjusted means, less
 * what these auditors have in common. So it is the plain mean in a complete design; where cells are missing, it does
 * not matter which touchpoints an auditor saw; and the auditors' means always average to the score.
 *
 * The variance of auditors' means is at least what rounding to the scale's steps alone gives them: auditors in exact
 * agreement are not free of error.
 *
 * Over several islands auditors are set against those of their own island only, each island costs a degree of freedom,
 * and there is no range, since means of auditors on different islands are not compared.
 */
export function scoreMean(touchpoints: Weighted[], adjustment: Adjustment, scale: Scale): AuditScore {
  const rated = touchpoints
    .map(({ score, weight }) => ({ ...score, weight }))
    .filter((score): score is Rated => score.value !== null && score.weight > 0)
  const value = rated.length > 0 ? clip(weightedMean(rated), scale) : null
  const islands = auditorsByIsland(rated, adjustment)
  const interval = value === null ? null : intervalOver(islands, value, scale)
  const auditors = islands.reduce((sum, island) => sum + island.deviations.length, 0)
  return {
    value,
    interval,
    noInterval: interval ? null : whyNone(auditors, islands.length),
    range: value === null ? null : rangeOf(islands, value, scale),
    auditors,
    ratings: rated.reduce((sum, score) => sum + score.ratings, 0),
    adjusted: rated.some(score => score.adjusted),
  }
}

/** An island's share of the touchpoints, and its auditors. */
interface IslandAuditors {
  share: number
  /** How far each auditor's mean lies from their common mean. */
  deviations: number[]
  /** By how much less a mean varies than one of its cells: 1/n for n cells of equal weight, averaged over auditors. */
  averaging: number
}

function auditorsByIsland(rated: Rated[], adjustment: Adjustment): IslandAuditors[] {
  const weight = totalWeight(rated)
  return [...Map.groupBy(rated, score => score.island).values()].map((scores) => {
    const auditors = [...Map.groupBy(deviationsOf(scores, adjustment), ({ auditorId }) => auditorId).values()]
    const means = auditors.map(weightedMean)
    const common = mean(means)
    return {
      share: totalWeight(scores) / weight,
      deviations: means.map(deviation => deviation - common),
      averaging: mean(auditors.map(averagingOf)),
    }
  })
}

/** How far each cell lies from its touchpoint's adjusted mean. */
function deviationsOf(scores: Rated[], { touchpoints }: Adjustment): Deviation[] {
  return scores.flatMap(({ cells, weight }) => cells.map(cell =>
    ({ auditorId: cell.auditorId, weight, value: cell.mean - touchpoints.get(cell.touchpointId)!.mean })))
}

/** The variance of a weighted mean, as a share of that of a single value. */
function averagingOf(weighted: { weight: number }[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight ** 2, 0) / totalWeight(weighted) ** 2
}

function totalWeight(weighted: { weight: number }[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0)
}

function weightedMean(weighted: { value: number, weight: number }[]): number {
  return weighted.reduce((sum, { value, weight }) => sum + value * weight, 0) / totalWeight(weighted)
}

function intervalOver(islands: IslandAuditors[], value: number, scale: Scale): Interval | null {
  const deviations = islands.flatMap(island => island.deviations)
  const degrees = deviations.length - islands.length
  if (degrees < 2)
    return null
  const observed = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0) / degrees
  const rounding = roundingSpread(scale.step) ** 2 * mean(islands.map(({ averaging }) => averaging))
  const variance = Math.max(observed, rounding)
  const weight = islands.reduce((sum, island) => sum + island.share ** 2 / island.deviations.length, 0)
  return intervalAround(value, studentQuantile(0.975, degrees) * Math.sqrt(variance * weight), scale)
}

function rangeOf(islands: IslandAuditors[], value: number, scale: Scale): Interval | null {
  const [island] = islands
  if (islands.length !== 1 || island!.deviations.length < 2)
    return null
  return extentOf(island!.deviations.map(deviation => clip(value + deviation, scale)))
}

function whyNone(auditors: number, islands: number): NoInterval {
  if (auditors === 0)
    return 'no-ratings'
  if (auditors === 1)
    return 'one-auditor'
  return auditors === 2 && islands === 1 ? 'two-auditors' : 'too-few'
}
