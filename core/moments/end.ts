import type { Compared } from './comparison.ts'
import type { Proposal } from './ruling.ts'
import { propose } from './comparison.ts'

/**
 * The last rated touchpoint in walking order, where its score differs from the others' by what matters: the end colours
 * the memory of the whole (Fredrickson and Kahneman 1993; studied on single episodes, not on months), and one that is
 * as the rest was colours nothing. None where a single touchpoint is rated, which ends nothing.
 */
export function end(compared: Compared[]): Proposal[] {
  return compared.slice(-1).filter(({ matters }) => matters).map(touchpoint => propose('end', touchpoint))
}
