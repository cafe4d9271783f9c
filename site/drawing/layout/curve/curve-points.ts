import type { ScaleLinear } from 'd3-scale'
import type { Criterion } from '../../../../core/journey/criterion.ts'
import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { Cell } from '../../../../core/scores/audit-score.ts'
import type { Column, WayPart } from '../columns/columns.ts'
import type { AuditorDot, CurvePoint } from '../curve-boxes.ts'
import type { MapInput } from '../map-input.ts'
import { scaleLinear } from 'd3-scale'
import { isFaint } from '../../../../core/scores/audit-score.ts'
import { measures } from '../../measures/measures.ts'
import { candidateOf, starFor } from '../map-input.ts'
import { withinPadding } from '../stretch.ts'

const { dotMark } = measures

/** From a value to where it lies across the way, px. */
export type GoodnessScale = ScaleLinear<number, number>

/** A scale from the bad to the good end of the way's breadth, px. */
export function goodnessScale({ scale, polarity }: Criterion, [bad, good]: [number, number]): GoodnessScale {
  const ends = polarity === 'low-is-good' ? [scale.max, scale.min] : [scale.min, scale.max]
  return scaleLinear(ends, [bad, good])
}

/**
 * The points of the curve in runs that a line may join: `x` along the way, `y` across it, as the scale says.
 * A touchpoint without a score ends a run, folded or not, and so does another island: islands are not compared.
 */
export function curveRuns(
  way: WayPart[],
  curve: ScoredCriterion,
  y: GoodnessScale,
  input: MapInput,
): CurvePoint[][] {
  const runs: CurvePoint[][] = []
  let before: CurvePoint | null = null
  for (const part of way) {
    const point = 'view' in part ? curvePoint(part, curve, y, input) : null
    if (point && point.island === before?.island)
      runs.at(-1)!.push(point)
    else if (point)
      runs.push([point])
    before = point
  }
  return runs
}

/** Null where there is no score. */
function curvePoint(column: Column, { scores }: ScoredCriterion, y: GoodnessScale, input: MapInput): CurvePoint | null {
  const { id } = column.view.touchpoint
  const score = scores.touchpoints.get(id)
  if (!score || score.value === null)
    return null
  return {
    touchpointId: id,
    island: score.island,
    x: middleOfColumn(column),
    y: y(score.value),
    dots: () => dotsOf(column, score.cells, y, input),
    band: score.interval && { low: y(score.interval.low), high: y(score.interval.high) },
    star: starFor(candidateOf(input, id)),
    faint: isFaint(score),
  }
}

/** The middle of a touchpoint's share of the way, on a whole px. */
export function middleOfColumn(column: Column): number {
  return Math.round(column.x + column.width / 2)
}

/** Each auditor stands at one and the same side of every point, so that a dot can be followed along the curve. */
function dotsOf(column: Column, cells: Cell[], y: GoodnessScale, { view: { auditors } }: MapInput): AuditorDot[] {
  if (column.width < dotMark.narrowestColumn)
    return []
  const apart = Math.min(dotMark.apart, withinPadding(column).width / Math.max(1, auditors.length))
  const shifts = new Map(auditors.map(({ id }, index) => [id, (index - (auditors.length - 1) / 2) * apart]))
  return cells.map(({ auditorId, mean }) =>
    ({ auditorId, x: middleOfColumn(column) + (shifts.get(auditorId) ?? 0), y: y(mean) }))
}
