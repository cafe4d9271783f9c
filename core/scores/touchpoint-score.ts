import type { Scale } from '../journey/criterion.ts'
import type { Interval } from '../statistics/interval.ts'
import type { AdjustedMean } from './adjustment.ts'
import type { AuditScore, Cell, JourneyScores, NoInterval, TouchpointScore } from './audit-score.ts'
import { clip, intervalAround } from '../statistics/interval.ts'
import { studentQuantile } from '../statistics/student.ts'

/** Degrees of freedom of the pooled spread under which no touchpoint's interval is shown. */
export const fewestDegrees = 10

/**
 * A touchpoint's score: the mean of its cells, adjusted for how strictly each auditor rates and clipped to the scale.
 * `cells` are those of this touchpoint, `fitted` what the model says of it (undefined where it has no cells).
 * The range is of what the auditors really gave, so that an adjusted value can lie outside of it.
 */
export function scoreTouchpoint(cells: Cell[], fitted: AdjustedMean | undefined, spread: JourneyScores['spread'], scale: Scale): TouchpointScore {
  const value = fitted ? clip(fitted.mean, scale) : null
  const means = cells.map(cell => cell.mean)
  const score = { value, auditors: cells.length }
  const interval = touchpointInterval(score, spread, scale)
  return {
    ...score,
    interval,
    noInterval: interval ? null : whyNone(cells.length),
    range: cells.length < 2 ? null : { low: Math.min(...means), high: Math.max(...means) },
    ratings: cells.reduce((sum, cell) => sum + cell.ratings, 0),
    adjusted: fitted?.adjusted ?? false,
    cells,
    island: fitted?.island ?? null,
  }
}

/**
 * The value +- t(df) s sqrt(1/k), clipped to the scale: s the pooled residual spread with its df, k the auditors here.
 * It speaks of these auditors. Null under two auditors (one opinion) and under 10 degrees of freedom.
 * `level` is the confidence, strictly between 0 and 1.
 */
export function touchpointInterval(score: Pick<AuditScore, 'value' | 'auditors'>, spread: JourneyScores['spread'], scale: Scale, level = 0.95): Interval | null {
  if (score.value === null || score.auditors < 2 || spread === null || spread.degrees < fewestDegrees)
    return null
  const half = studentQuantile((1 + level) / 2, spread.degrees) * spread.deviation / Math.sqrt(score.auditors)
  return intervalAround(score.value, half, scale)
}

function whyNone(auditors: number): NoInterval {
  if (auditors === 0)
    return 'no-ratings'
  if (auditors === 1)
    return 'one-auditor'
  return auditors === 2 ? 'two-auditors' : 'too-few'
}
