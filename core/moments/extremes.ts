import type { Compared } from './comparison.ts'
import { largest } from '../statistics/extent.ts'

/**
 * The touchpoints that stand out at one end of their island by what matters, each island for itself, in walking order.
 * All that are tied there (values less than `tolerance` apart) are named, since choosing one would be arbitrary;
 * but they must be fewer than half of the island's scored touchpoints, which takes at least three of these. What is not
 * clear must stand alone: scores of one or two auditors are tied more often than not, and then point at none.
 */
export function extremes(compared: Compared[], end: 'best' | 'worst', tolerance: number): Compared[] {
  const sign = end === 'best' ? 1 : -1
  return [...Map.groupBy(compared, ({ island }) => island).values()].flatMap((island) => {
    const furthest = largest(island.map(({ orientedValue }) => sign * orientedValue))
    const tied = island.filter(({ orientedValue }) => furthest - sign * orientedValue < tolerance)
    return tied.length * 2 < island.length
      ? tied.filter(({ matters, certainty }) => matters && (tied.length === 1 || certainty === 'clear'))
      : []
  })
}
