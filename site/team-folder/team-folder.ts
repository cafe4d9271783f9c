import type { Arrivals, ArrivedFile } from './arrivals.ts'
import type { FolderMemory } from './folder-memory.ts'
import type { Descriptions } from './use-descriptions.ts'
import { defineStore } from 'pinia'
import { computed, inject } from 'vue'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { sortArrivals } from './arrivals.ts'
import { browserFolders, folderAccessKey } from './folder-access.ts'
import { readFolderMemory } from './folder-memory.ts'
import { useDescriptions } from './use-descriptions.ts'
import { useFolderCommands } from './use-folder-commands.ts'
import { useFolderFiles } from './use-folder-files.ts'
import { useIntake } from './use-intake.ts'
import { useTakingBack } from './use-taking-back.ts'
import { useUnasked } from './use-unasked.ts'

const nothingArrived: Arrivals = { unseen: [], fresh: [], unasked: [], removed: [], unreadable: [] }

/** The folder that a team's files come through: what lies in it, what of that arrived, and how it comes in. */
export const useTeamFolder = defineStore('team-folder', () => {
  const { db } = useWorkplace()
  const access = inject(folderAccessKey, browserFolders)
  const stored = useStored(() => db, readFolderMemory)
  const memory = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
  const folder = computed(() => memory.value?.folder ?? null)

  const { state, look } = useFolderFiles(() => folder.value, access)
  const files = computed(() => state.value.kind === 'open' ? state.value.listing.files : [])
  const sort = (known: FolderMemory | null, seen: Descriptions) =>
    known ? sortArrivals(files.value, seen, known) : nothingArrived
  const { described, progress } = useDescriptions(() => files.value, seen => sort(memory.value, seen))
  const arrivals = computed(() => sort(memory.value, described.value))

  const { takeIn, cameIn } = useIntake()
  useUnasked(() => memory.value, known => sort(known, described.value), takeIn)

  return {
    /** Whether it is known that none is open, or which. */
    isKnown: computed(() => memory.value !== null),
    folder,
    state,
    look,
    arrivals,
    /** How far looking into what arrived is; null while nothing is looked into. */
    progress,
    /** Takes files in, once somebody agrees to what they would do. */
    takeIn: async (files: ArrivedFile[]) => folder.value && takeIn(folder.value.handle, files, 'asked'),
    cameIn,
    ...useTakingBack(() => memory.value),
    ...useFolderCommands(() => folder.value, access, look),
  }
})
