import type { Compared } from './comparison.ts'
import type { Proposal } from './ruling.ts'
import { propose } from './comparison.ts'

/**
 * The last rated touchpoint in walking order, whatever its score: the end colours the memory of the whole
 * (Fredrickson and Kahneman 1993; studied on single episodes, not on months). None where nothing is rated.
 */
export function end(compared: Compared[]): Proposal[] {
  return compared.slice(-1).map(touchpoint => propose('end', touchpoint))
}
