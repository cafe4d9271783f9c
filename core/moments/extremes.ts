import type { Compared } from './comparison.ts'

/**
 * The touchpoints that stand out at one end, island by island, in walking order: at least three must have scores,
 * and those level at the end (values less than `tolerance` apart) must be fewer than half of them. All that are level
 * are named, since choosing one would be arbitrary; where half or more are level, none stands out.
 */
export function extremes(compared: Compared[], end: 'best' | 'worst', tolerance: number): Compared[] {
  const sign = end === 'best' ? 1 : -1
  const islands = Map.groupBy(compared, ({ island }) => island)
  return compared.filter(touchpoint => isExtreme(touchpoint, islands.get(touchpoint.island)!, sign, tolerance))
}

function isExtreme({ goodness }: Compared, island: Compared[], sign: number, tolerance: number): boolean {
  const furthest = Math.max(...island.map(other => sign * other.goodness))
  const isLevel = (value: number): boolean => furthest - sign * value < tolerance
  const level = island.filter(other => isLevel(other.goodness)).length
  return isLevel(goodness) && island.length >= 3 && level * 2 < island.length
}
