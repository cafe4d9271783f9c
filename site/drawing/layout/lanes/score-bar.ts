import type { Criterion } from '../../../../core/journey/criterion.ts'
import type { AuditScore } from '../../../../core/scores/audit-score.ts'
import type { Interval } from '../../../../core/statistics/interval.ts'
import type { ScoreBar, UncertaintyKind } from '../map-boxes.ts'
import { scaleLinear } from 'd3-scale'

/** A figure, and from where to where it may lie. */
interface Uncertain {
  value: number
  ends: Interval | null
  uncertainty: UncertaintyKind
}

/** Where a score and its uncertainty lie on their criterion's scale, which runs through `space`. */
export function scoreBar(
  score: AuditScore & { value: number },
  { scale }: Criterion,
  space: { x: number, y: number, width: number },
): ScoreBar {
  const ends = score.interval ?? score.range
  return barOnScale({ value: score.value, ends, uncertainty: uncertaintyKind(score) }, scale, space)
}

/** The same of any figure. */
export function barOnScale(
  { value, ends, uncertainty }: Uncertain,
  { min, max }: { min: number, max: number },
  space: { x: number, y: number, width: number },
): ScoreBar {
  const [x1, x2] = [space.x, space.x + space.width]
  const x = scaleLinear([min, max], [x1, x2]).clamp(true)
  return { x1, x2, y: space.y, dot: x(value), low: x(ends?.low ?? value), high: x(ends?.high ?? value), uncertainty }
}

function uncertaintyKind(score: AuditScore): UncertaintyKind {
  if (score.interval)
    return 'interval'
  return score.noInterval === 'two-auditors' ? 'range' : 'none'
}
