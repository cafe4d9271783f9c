import type { ScaledQuestion } from '../../../core/customers/places/asked-question.ts'
import { scoreKindOf } from '../../../core/customers/scores/score-kind.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { scoredBoxes } from '../../../core/metrics/boxes.ts'

/** The points of a scale at its bad end and at its good one. */
export interface ScoreEnds {
  low: number[]
  high: number[]
}

/** Detractors and promoters of an NPS; else as many points at either end as count as satisfied, two where none do. */
export function scoreEnds(question: ScaledQuestion): ScoreEnds {
  const values = scaleValues(question.scale)
  if (scoreKindOf(question) === 'nps')
    return { low: values.slice(0, 7), high: values.slice(9) }
  const fromBad = question.polarity === 'high-is-good' ? values : values.toReversed()
  const n = Math.min(scoredBoxes(question), Math.floor(values.length / 2))
  return { low: fromBad.slice(0, n), high: fromBad.slice(-n) }
}
