import type { Audit } from '../journey/audit.ts'
import type { Scale } from '../journey/criterion.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'

/** Steps of a scale of five. */
const fourSteps = 4

/**
 * The smallest difference that matters between scores on a scale, in the scale's units: what the audit sets, which is
 * of 100; else .3 of a step on a scale of five, and 5 of 100 on all others (.3 on 1-7, too).
 */
export function smallestOnScale({ smallestDifference }: Pick<Audit, 'smallestDifference'>, scale: Scale): number {
  const length = scale.max - scale.min
  if (smallestDifference === null && Math.abs(length / scale.step - fourSteps) < 1e-9)
    return smallestDifferences.five * scale.step
  return (smallestDifference ?? smallestDifferences.hundred) / 100 * length
}
