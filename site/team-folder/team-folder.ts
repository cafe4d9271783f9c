import type { TeamFolder } from '../../core/database/settings/team-folder.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Arrivals, ArrivedFile } from './arrivals.ts'
import type { FolderMemory } from './folder-memory.ts'
import type { Descriptions } from './use-descriptions.ts'
import { defineStore } from 'pinia'
import { computed, inject } from 'vue'
import { undoImports } from '../../core/database/commands/undo-imports.ts'
import {
  answerArrivals,
  forgetTeamFolder,
  keepTeamFolder,
} from '../../core/database/settings/team-folder.ts'
import { newId } from '../../core/journey/identifier.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { sortArrivals } from './arrivals.ts'
import { browserFolders, folderAccessKey } from './folder-access.ts'
import { readFolderMemory } from './folder-memory.ts'
import { lastEntries } from './taken-files.ts'
import { useDescriptions } from './use-descriptions.ts'
import { useFolderFiles } from './use-folder-files.ts'
import { useIntake } from './use-intake.ts'
import { useUnasked } from './use-unasked.ts'

const nothingArrived: Arrivals = { unseen: [], fresh: [], unasked: [], removed: [], unreadable: [] }

/** The folder that a team's files come through: what lies in it, what of that arrived, and how it comes in. */
export const useTeamFolder = defineStore('team-folder', () => {
  const { db, journal } = useWorkplace()
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

  /** Has somebody pick a folder, which takes the place of the one that is open. */
  async function open(): Promise<void> {
    const handle = await access.pick()
    if (!handle)
      return
    const { arrivals = 'unanswered', taken = [] } = folder.value ?? {}
    const isSame = await folder.value?.handle.isSameEntry(handle)
    await keepTeamFolder(db, { id: newId(), handle, taken, arrivals: isSame ? arrivals : 'unanswered' })
  }

  /** Asks the browser's user, who pressed something, whether the folder may be read. */
  async function allow(): Promise<void> {
    if (folder.value)
      await access.ask(folder.value.handle)
    await look()
  }

  async function takeInAsked(files: ArrivedFile[]): Promise<void> {
    if (folder.value)
      await takeIn(folder.value.handle, files, 'asked')
  }

  async function answer(arrivals: TeamFolder['arrivals']): Promise<void> {
    if (folder.value)
      await answerArrivals(db, folder.value.id, arrivals)
  }

  return {
    /** Whether it is known that none is open, or which. */
    isKnown: computed(() => memory.value !== null),
    folder,
    state,
    arrivals,
    progress,
    cameIn,
    /** What the files did that came in last, by the journal's entries; empty where that is taken back or nothing. */
    lastEntries: computed(() => memory.value ? lastEntries(memory.value.taken, memory.value.undone) : []),
    open,
    allow,
    look,
    takeIn: takeInAsked,
    answer,
    /** Takes back what came in together. */
    takeBack: (entryIds: Id[]) => undoImports(db, journal, entryIds, null),
    forget: () => forgetTeamFolder(db),
    remember: (forgotten: TeamFolder) => keepTeamFolder(db, forgotten),
  }
})
