import type { Compared } from './comparison.ts'

/** A hint that more than this share of touchpoints have in common points at none of them. */
const mostAlike = 1 / 4

/**
 * The touchpoints that stand out at one end of their island by what matters, each island for itself, in walking order.
 * All that are tied there (values less than `tolerance` apart) are named, since choosing one would be arbitrary;
 * but they must be fewer than half of the island's scored touchpoints, which takes at least three of these. Those that
 * are not clear must be one alone or at most a quarter: scores of two auditors are often tied by chance.
 */
export function extremes(compared: Compared[], end: 'best' | 'worst', tolerance: number): Compared[] {
  const sign = end === 'best' ? 1 : -1
  return [...Map.groupBy(compared, ({ island }) => island).values()].flatMap((island) => {
    const furthest = Math.max(...island.map(({ orientedValue }) => sign * orientedValue))
    const tied = island.filter(({ orientedValue }) => furthest - sign * orientedValue < tolerance)
    const areFew = tied.length === 1 || tied.length <= island.length * mostAlike
    return tied.length * 2 < island.length
      ? tied.filter(({ matters, certainty }) => matters && (areFew || certainty === 'clear'))
      : []
  })
}
