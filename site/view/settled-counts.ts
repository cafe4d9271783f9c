import type { CountsByFile } from '../../core/customers/places/place-answers.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { SourceCounts } from '../../core/journey/source/source-counts.ts'

/** What came of the counting of several files. */
interface SettledCounts {
  /** A file that is not here is none of them. */
  counts: CountsByFile
  /** Why some could not be counted. */
  failures: unknown[]
}

/**
 * Puts the counts of several files together: where one could not be counted, the others go on.
 * @param ids of the files
 * @param settled what came of each, in the same order; undefined where it is not here
 */
export function settledCounts(
  ids: readonly Id[],
  settled: readonly PromiseSettledResult<SourceCounts | undefined>[],
): SettledCounts {
  const counts = new Map<Id, SourceCounts | 'unreadable'>()
  const failures: unknown[] = []
  settled.forEach((one, index) => {
    const known = one.status === 'rejected' ? 'unreadable' : one.value
    if (known)
      counts.set(ids[index]!, known)
    if (one.status === 'rejected')
      failures.push(one.reason)
  })
  return { counts, failures }
}
