import type { ComputedRef } from 'vue'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { Source } from '../../core/journey/source/source.ts'
import { computed, watch } from 'vue'
import { readAnswerFile, readPlaceCounts } from '../../core/database/answers/read-answer-file.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** What is counted of sources, by the id of each file of answers. */
export type CountsByFile = ReadonlyMap<Id, SourceCounts>

const nothingCounted: CountsByFile = new Map()

/** What is counted of sources, or how far it is. */
type AnswerCounts = { state: 'reading' | 'failed' } | { state: 'ready', counts: CountsByFile }

/**
 * What is counted of some sources, by the id of each file of answers. No row is read for it. Why it could not be read
 * is reported: that says nothing of whether the answers are here.
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
  const stored = useStored(wanted, async (wanted) => {
    const [told, ...ids] = wanted.split(',')
    const read = told === 'places' ? readPlaceCounts : readCounts
    const counts = await Promise.all(ids.map(async id => ({ id, of: await read(db, id) })))
    return new Map(counts.flatMap(({ id, of }): [Id, SourceCounts][] => of ? [[id, of]] : []))
  })
  watch(stored, (now) => {
    if (now.state === 'failed')
      report(now.error)
  })
  return computed(() => {
    if (!wanted.value.includes(','))
      return { state: 'ready', counts: nothingCounted }
    const { value } = stored
    return value.state === 'ready'
      ? { state: 'ready', counts: value.value }
      : { state: value.state === 'failed' ? 'failed' : 'reading' }
  })
}

async function readCounts(db: KairosDatabase, id: Id): Promise<SourceCounts | undefined> {
  return (await readAnswerFile(db, id))?.counts
}
