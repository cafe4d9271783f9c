import type { Criterion, Scale } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'

/** A question that customers answered with a value. */
export interface Question {
  id: string
  scale: Scale
  polarity: Criterion['polarity']
  /** The criterion by which auditors rate the same; null where they do not, so that the two are not compared. */
  criterionId: Id | null
}

/** A value of a scale in hundredths from its bad end to its good one. */
export function inHundredths(value: number, { scale, polarity }: Pick<Criterion, 'scale' | 'polarity'>): number {
  const { min, max } = scale
  const share = 100 * (value - min) / (max - min)
  return polarity === 'high-is-good' ? share : 100 - share
}
