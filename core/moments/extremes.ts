import type { Compared } from './comparison.ts'

/**
 * The touchpoints that stand out at one end, island by island, each in walking order: at least three must have scores,
 * and those level at the end (values less than `tolerance` apart) must be fewer than half of them. All that are level
 * are named, since choosing one would be arbitrary; where half or more are level, none stands out.
 */
export function extremes(compared: Compared[], end: 'best' | 'worst', tolerance: number): Compared[] {
  const sign = end === 'best' ? 1 : -1
  return [...Map.groupBy(compared, ({ island }) => island).values()].flatMap((island) => {
    const furthest = Math.max(...island.map(({ goodness }) => sign * goodness))
    const level = island.filter(({ goodness }) => furthest - sign * goodness < tolerance)
    return island.length >= 3 && level.length * 2 < island.length ? level : []
  })
}
