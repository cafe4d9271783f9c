import type { AnyRecord } from '../journey/record.ts'
import type { Problem } from './problem.ts'
import { limits } from './format.ts'

/** What counts up with changes of a record, and decides which version wins. */
const counters = ['revision', 'restored', 'sameAsRevision'] as const

/**
 * Whether a record or deletion says that it was changed more often than anybody changes anything: it would win against
 * all honest changes from then on.
 * @param local what is known of the record; undefined where nothing is
 */
export function checkLeap(
  incoming: AnyRecord,
  local: AnyRecord | undefined,
): Pick<Problem, 'reason' | 'detail'> | null {
  const most = local ? highestOf(local) + limits.changesAhead : limits.changes
  const leap = counters.find(counter => Number(incoming[counter] ?? 0) > most)
  return leap ? { reason: 'leap', detail: `${leap} ${incoming[leap]}` } : null
}

function highestOf(local: AnyRecord): number {
  return counters.reduce((most, counter) => Math.max(most, Number(local[counter] ?? 0)), 0)
}
