import type { Counted } from '../../statistics/summary.ts'
import type { ScoredQuestion } from './score-kind.ts'
import { csatOfCounts } from '../../metrics/csat.ts'

/**
 * The share in the boxes at the good end; the usual two where the question names none.
 * @param points all of the scale, from least to greatest
 *
 * Points are counted in steps from the bad end, so that one formula does for every scale and either polarity.
 */
export function scoreTopBoxes(
  { polarity, boxes }: ScoredQuestion,
  points: readonly Counted[],
): ReturnType<typeof csatOfCounts> {
  const fromBadEnd = polarity === 'high-is-good' ? points : points.toReversed()
  const steps = fromBadEnd.map(({ n }, value) => ({ value, n }))
  return csatOfCounts(steps, { points: steps.length, lowest: 0, ...boxes !== null && { boxes } })
}
