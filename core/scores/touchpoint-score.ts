import type { Scale } from '../journey/criterion.ts'
import type { Interval } from '../statistics/interval.ts'
import type { AdjustedMean } from './adjustment.ts'
import type { AuditScore, Cell, JourneyScores, NoInterval, TouchpointScore } from './audit-score.ts'
import { extentOf } from '../statistics/extent.ts'
import { clip, intervalAround } from '../statistics/interval.ts'
import { studentQuantile } from '../statistics/student.ts'

/** Degrees of freedom of the pooled spread under which no touchpoint's interval is shown. */
export const fewestDegrees = 10

/**
 * A touchpoint's score: the mean of its cells, adjusted for how strictly each auditor rates and clipped to the scale.
 * The range is of what the auditors really gave, so that an adjusted value can lie outside of it.
 * @param cells those of this touchpoint
 * @param fitted what the model says of it; undefined where it has no cells
 * @param half as `pooledHalf` gives it
 */
export function scoreTouchpoint(
  cells: Cell[],
  fitted: AdjustedMean | undefined,
  half: number | null,
  scale: Scale,
): TouchpointScore {
  const value = fitted ? clip(fitted.mean, scale) : null
  const score = { value, auditors: cells.length }
  const interval = touchpointInterval(score, half, scale)
  return {
    ...score,
    interval,
    noInterval: interval ? null : whyNone(cells.length),
    range: cells.length < 2 ? null : extentOf(cells.map(cell => cell.mean)),
    ratings: cells.reduce((sum, cell) => sum + cell.ratings, 0),
    adjusted: fitted?.adjusted ?? false,
    cells,
    island: fitted?.island ?? null,
  }
}

/**
 * t(df) s: half of the interval that a single auditor's cell would have, s being the pooled residual spread with its
 * df. Null under 10 degrees of freedom. `level` is the confidence, strictly between 0 and 1.
 */
export function pooledHalf(spread: JourneyScores['spread'], level = 0.95): number | null {
  if (spread === null || spread.degrees < fewestDegrees)
    return null
  return studentQuantile((1 + level) / 2, spread.degrees) * spread.deviation
}

/**
 * The value +- t(df) s sqrt(1/k), clipped to the scale: t(df) s as `pooledHalf` gives it, k the auditors here.
 * It speaks of these auditors. Null under two auditors (one opinion) and without `half`.
 */
export function touchpointInterval(
  score: Pick<AuditScore, 'value' | 'auditors'>,
  half: number | null,
  scale: Scale,
): Interval | null {
  if (score.value === null || score.auditors < 2 || half === null)
    return null
  return intervalAround(score.value, half / Math.sqrt(score.auditors), scale)
}

function whyNone(auditors: number): NoInterval {
  if (auditors === 0)
    return 'no-ratings'
  if (auditors === 1)
    return 'one-auditor'
  return auditors === 2 ? 'two-auditors' : 'too-few'
}
