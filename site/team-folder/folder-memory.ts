import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { TeamFolder } from '../../core/database/settings/team-folder.ts'
import type { KnownFiles } from './arrivals.ts'
import { undoneEntries } from '../../core/database/journal/undone-entries.ts'
import { readTeamFolder } from '../../core/database/settings/team-folder.ts'

/** The folder that is open, null where none is, and what the store knows of its files. */
export interface FolderMemory extends KnownFiles {
  folder: TeamFolder | null
}

export async function readFolderMemory(db: KairosDatabase): Promise<FolderMemory> {
  const folder = await readTeamFolder(db)
  if (!folder)
    return { folder: null, taken: [], undone: new Set(), auditIds: new Set() }
  const auditIds = new Set(await db.records('audit').toCollection().primaryKeys())
  return { folder, taken: folder.taken, undone: await undoneEntries(db), auditIds }
}
