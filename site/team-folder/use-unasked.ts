import type { Arrivals, ArrivedFile } from './arrivals.ts'
import type { FolderMemory } from './folder-memory.ts'
import type { Intake } from './use-intake.ts'
import { watch } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useImports } from '../imports/imports.ts'
import { keyOf } from './arrivals.ts'
import { readFolderMemory } from './folder-memory.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * Takes in by itself what arrives, where somebody said so, each file once: what fails then waits for a click.
 * @param memory what the store knows; null until it is read
 * @param sort sorts the folder's files by what the store knows
 */
export function useUnasked(
  memory: () => FolderMemory | null,
  sort: (memory: FolderMemory) => Arrivals,
  takeIn: Intake['takeIn'],
): void {
  const { db } = useWorkplace()
  const imports = useImports()
  const { report } = useFailures()
  const tried = new Set<string>()

  function dueBy(known: FolderMemory | null): ArrivedFile[] {
    if (known?.folder?.arrivals !== 'take-in')
      return []
    const { unseen, unasked } = sort(known)
    // All that arrived together comes in together.
    return unseen.length > 0 ? [] : unasked.filter(file => !tried.has(keyOf(file)))
  }

  /** In one tab after the other: the next one sees what this one took in. */
  const takeInDue = oneAtATime(async () => navigator.locks.request(`${db.name} team folder`, async () => {
    const known = await readFolderMemory(db)
    const due = dueBy(known)
    due.forEach(file => tried.add(keyOf(file)))
    if (known.folder && due.length > 0)
      await takeIn(known.folder.handle, due, 'unasked')
  }))

  const dueKeys = () => imports.isBusy ? '' : dueBy(memory()).map(keyOf).join('\n')
  watch(dueKeys, keys => keys && takeInDue().catch(report), { immediate: true })
}
