import type { ComputedRef } from 'vue'
import type { CopiedPart } from '../../core/database/settings/copies.ts'
import type { ChosenFolder } from '../backup/chosen-folder.ts'
import { computed } from 'vue'
import { readCopies } from '../../core/database/settings/copies.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { readChosenFolder } from '../backup/chosen-folder.ts'

interface FolderAndParts {
  /** Null where none is chosen, undefined until that is known. */
  folder: ComputedRef<ChosenFolder | null | undefined>
  /** What is in it, as far as this browser put it there. */
  parts: ComputedRef<CopiedPart[]>
}

/** The folder that is chosen, and what was copied into it, kept up to date: another panel may copy too. */
export function useChosenFolder(): FolderAndParts {
  const { db } = useWorkplace()
  const chosen = useStored(() => null, () => readChosenFolder(db))
  const folder = computed(() => chosen.value.state === 'ready' ? chosen.value.value : undefined)
  const copies = useStored(() => folder.value?.id, async id => id === undefined ? [] : readCopies(db, id))
  return { folder, parts: computed(() => copies.value.state === 'ready' ? copies.value.value : []) }
}
