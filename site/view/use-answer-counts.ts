import type { ComputedRef } from 'vue'
import type { CountsByFile } from '../../core/customers/places/place-answers.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { Source } from '../../core/journey/source/source.ts'
import { computed, shallowRef, watch } from 'vue'
import { readAnswerFile, readPlaceCounts } from '../../core/database/answers/read-answer-file.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { settledCounts } from './settled-counts.ts'

const nothingCounted: CountsByFile = new Map()

/** What is counted of sources, or that it is still read. */
type AnswerCounts = { state: 'reading' } | { state: 'ready', counts: CountsByFile }

/**
 * What is counted of some sources. No row is read for it. Why some could not be read is reported: that says nothing of
 * whether the answers are here. The others go on, and those that failed are asked for again after a while.
 * @param isByPlace whether it need be told apart by nothing but the place
 */
export function useAnswerCounts(
  sources: () => readonly Source[],
  isByPlace: () => boolean,
): ComputedRef<AnswerCounts> {
  const { db } = useWorkplace()
  const { report } = useFailures()
  // A text, so that a change of anything else reads nothing again.
  const wanted = computed(() =>
    [isByPlace() ? 'places' : 'all', ...sources().flatMap(({ answers }) => answers?.id ?? [])].join())
  const counts = shallowRef<CountsByFile>(nothingCounted)
  const stored = useStored(wanted, async (wanted) => {
    const [told, ...ids] = wanted.split(',')
    const readOne = told === 'places' ? readPlaceCounts : readCounts
    const read = settledCounts(ids, await Promise.allSettled(ids.map(id => readOne(db, id))))
    counts.value = read.counts
    // A query that fails is asked again.
    if (read.failures.length > 0)
      throw read.failures[0]
  })
  watch(stored, now => now.state === 'failed' && report(now.error))
  return computed(() => {
    if (!wanted.value.includes(','))
      return { state: 'ready', counts: nothingCounted }
    return stored.value.state === 'loading' ? { state: 'reading' } : { state: 'ready', counts: counts.value }
  })
}

async function readCounts(db: KairosDatabase, id: Id): Promise<SourceCounts | undefined> {
  return (await readAnswerFile(db, id))?.counts
}
