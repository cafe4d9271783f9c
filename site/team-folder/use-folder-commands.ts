import type { TeamFolder } from '../../core/database/settings/team-folder.ts'
import type { FolderAccess } from './folder-access.ts'
import { answerArrivals, forgetTeamFolder, keepTeamFolder } from '../../core/database/settings/team-folder.ts'
import { newId } from '../../core/journey/identifier.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** What somebody can do about the folder. */
export interface FolderCommands {
  /** Has a folder picked, which takes the place of the one that is open; what came in of either is known after that. */
  open: () => Promise<void>
  /** Asks the browser's user, who pressed something, whether the folder may be read. */
  allow: () => Promise<void>
  /** Says whether what arrives comes in by itself. */
  answer: (arrivals: TeamFolder['arrivals']) => Promise<void>
  forget: () => Promise<void>
  /** Takes the forgetting back. */
  remember: (forgotten: TeamFolder) => Promise<void>
}

/** @param folder the one that is open; null where none is */
export function useFolderCommands(
  folder: () => TeamFolder | null,
  access: FolderAccess,
  look: () => Promise<void>,
): FolderCommands {
  const { db } = useWorkplace()

  async function open(): Promise<void> {
    const handle = await access.pick()
    if (handle)
      await keepTeamFolder(db, await inPlaceOf(folder(), handle))
  }

  async function allow(): Promise<void> {
    const current = folder()
    if (current)
      await access.ask(current.handle)
    await look()
  }

  async function answer(arrivals: TeamFolder['arrivals']): Promise<void> {
    const current = folder()
    if (current)
      await answerArrivals(db, current.id, arrivals)
  }

  return {
    open,
    allow,
    answer,
    forget: () => forgetTeamFolder(db),
    remember: forgotten => keepTeamFolder(db, forgotten),
  }
}

/** Of another folder it is asked anew how its files come in; the same file, wherever it lies now, is known. */
async function inPlaceOf(before: TeamFolder | null, handle: FileSystemDirectoryHandle): Promise<TeamFolder> {
  const { arrivals = 'unanswered', taken = [] } = before ?? {}
  const isSame = await before?.handle.isSameEntry(handle)
  return { id: newId(), handle, taken, arrivals: isSame ? arrivals : 'unanswered' }
}
