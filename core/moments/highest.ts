import type { Compared } from './comparison.ts'
import type { Proposal } from './ruling.ts'
import { propose } from './comparison.ts'
import { extremes } from './extremes.ts'

/**
 * The best-rated touchpoint of each island, best by the criterion's polarity; none where none stands out.
 * Not to be called a peak: that is what a journey is remembered by (remembered.ts), and may be a bad moment.
 */
export function highest(compared: Compared[], tolerance: number): Proposal[] {
  return extremes(compared, 'best', tolerance).map(touchpoint => propose('highest', touchpoint))
}
