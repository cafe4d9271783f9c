import type { Criterion } from '../../../../core/journey/criterion.ts'
import type { AuditScore } from '../../../../core/scores/audit-score.ts'
import type { ScoreBar, UncertaintyKind } from '../map-boxes.ts'
import { scaleLinear } from 'd3-scale'

/** Where a score and its uncertainty lie on their criterion's scale, which runs through `space`. */
export function scoreBar(
  score: AuditScore & { value: number },
  { scale: { min, max } }: Criterion,
  space: { x: number, y: number, width: number },
): ScoreBar {
  const [x1, x2] = [space.x, space.x + space.width]
  const x = scaleLinear([min, max], [x1, x2]).clamp(true)
  const ends = score.interval ?? score.range
  return {
    x1,
    x2,
    y: space.y,
    dot: x(score.value),
    low: x(ends?.low ?? score.value),
    high: x(ends?.high ?? score.value),
    uncertainty: uncertaintyKind(score),
  }
}

function uncertaintyKind(score: AuditScore): UncertaintyKind {
  if (score.interval)
    return 'interval'
  return score.noInterval === 'two-auditors' ? 'range' : 'none'
}
