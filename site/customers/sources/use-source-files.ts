import type { ShallowRef } from 'vue'
import type { AnswerFile, KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { SourceCounts } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Stored } from '../../../core/screen/use-stored.ts'
import { shallowRef, watch } from 'vue'
import { hasWholeTable } from '../../../core/customers/table/has-whole-table.ts'
import { readAnswerFile } from '../../../core/database/answers/read-answer-file.ts'
import { cameAsFigures } from '../../../core/journey/source/came-as-figures.ts'
import { countsInFigures } from '../../../core/journey/source/figures.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** What can be counted without reading a row. */
type CountedState = { kind: 'ready', file: AnswerFile } | { kind: 'figures', counts: SourceCounts }

/**
 * Whether a source's answers are here: 'figures' where these came in their place, 'missing' where there are none, or
 * its record came without them.
 */
export type SourceState = CountedState | { kind: 'missing' | 'damaged' }

/** What is counted of a source; null where neither answers nor figures are here. */
export function countsIn(state: SourceState | null | undefined): SourceCounts | null {
  if (state?.kind === 'figures')
    return state.counts
  return state?.kind === 'ready' ? state.file.counts : null
}

/** Of each source, whether its answers are here. */
export type SourceFiles = ReadonlyMap<Id, SourceState>

/** For each source, whether its answers are here; what is known of them stays while it is asked anew. */
export function useSourceFiles(sources: () => readonly Source[]): Readonly<ShallowRef<Stored<SourceFiles>>> {
  const { db } = useWorkplace()
  const stored = useStored(sources, listed => readStates(db, listed))
  const known = shallowRef<Stored<SourceFiles>>({ state: 'loading' })
  watch(stored, (found) => {
    if (found.state !== 'loading')
      known.value = found
  }, { immediate: true })
  return known
}

async function readStates(db: KairosDatabase, sources: readonly Source[]): Promise<Map<Id, SourceState>> {
  const states = await Promise.all(sources.map(source => readSourceState(db, source)))
  return new Map(sources.map(({ id }, index) => [id, states[index]!]))
}

/** Whether a source's answers are here. */
export async function readSourceState(db: KairosDatabase, source: Source): Promise<SourceState> {
  if (cameAsFigures(source))
    return { kind: 'figures', counts: countsInFigures(source.figures) }
  const { answers } = source
  const file = await readAnswerFile(db, answers?.id ?? '')
  if (!answers || !file)
    return { kind: 'missing' }
  const isWhole = file.file.size === answers.bytes && await hasWholeTable(file.file, answers.rows)
  return isWhole ? { kind: 'ready', file } : { kind: 'damaged' }
}
