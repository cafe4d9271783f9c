import type { Compared } from './comparison.ts'
import type { Proposal } from './ruling.ts'
import { propose } from './comparison.ts'
import { extremes } from './extremes.ts'

/** The worst-rated touchpoint of each island, worst by the criterion's polarity; none where none stands out. */
export function lowest(compared: Compared[], tolerance: number): Proposal[] {
  return extremes(compared, 'worst', tolerance).map(touchpoint => propose('lowest', touchpoint))
}
