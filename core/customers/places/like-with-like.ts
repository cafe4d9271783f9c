import type { Criterion } from '../../journey/criterion.ts'
import type { ScaledQuestion } from './asked-question.ts'
import { scalePoints } from '../../journey/criterion.ts'

/**
 * Whether customers were asked what a criterion asks auditors, on as many points: then their means may be subtracted.
 * A feeling is what an auditor had; nobody else can be asked it.
 */
export function isLikeWithLike(question: ScaledQuestion, criterion: Criterion): boolean {
  return question.criterionId === criterion.id
    && criterion.builtIn !== 'feeling'
    && scalePoints(question.scale) === scalePoints(criterion.scale)
}

/**
 * Whether customers' answers may be drawn over the auditors' curve, both in hundredths from the bad to the good end:
 * where they were asked the same, or about the same, but never over a feeling.
 */
export function isAboutTheSame({ criterionId, subject }: ScaledQuestion, { id, builtIn }: Criterion): boolean {
  return builtIn !== 'feeling' && (criterionId === id || (criterionId === null && subject === builtIn))
}
