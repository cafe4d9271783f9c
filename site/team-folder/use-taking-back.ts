import type { ComputedRef, Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { FolderMemory } from './folder-memory.ts'
import { computed, ref } from 'vue'
import { undoImports } from '../../core/database/commands/undo-imports.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { lastEntries } from './taken-files.ts'

/** The way back for what came in. */
export interface TakingBack {
  /** What the files did that came in last, by the journal's entries; empty where that is taken back or nothing. */
  lastEntries: ComputedRef<Id[]>
  /** Takes back what came in together; of hundreds of files that takes a while. */
  takeBack: (entryIds: Id[]) => Promise<void>
  isTakingBack: Ref<boolean>
}

/** @param memory what the store knows; null until it is read */
export function useTakingBack(memory: () => FolderMemory | null): TakingBack {
  const { db, journal } = useWorkplace()
  const isTakingBack = ref(false)

  async function takeBack(entryIds: Id[]): Promise<void> {
    isTakingBack.value = true
    await undoImports(db, journal, entryIds, null).finally(() => isTakingBack.value = false)
  }

  return {
    lastEntries: computed(() => {
      const { taken, undone } = memory() ?? { taken: [], undone: new Set<Id>() }
      return lastEntries(taken, undone)
    }),
    takeBack,
    isTakingBack,
  }
}
