import type { Compared } from './comparison.ts'
import type { Proposal } from './ruling.ts'
import { propose } from './comparison.ts'
import { extremes } from './extremes.ts'

/** The best-rated touchpoint of each island, best by the criterion's polarity; none where none stands out. */
export function peak(compared: Compared[], tolerance: number): Proposal[] {
  return extremes(compared, 'best', tolerance).map(touchpoint => propose('peak', touchpoint))
}
