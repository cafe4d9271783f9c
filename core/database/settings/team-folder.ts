import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { readSetting, writeSetting } from './settings.ts'

/** The folder that a team's files come through: what was picked, and what is remembered of it. */
export type TeamFolder = Settings['teamFolder']

/** A file of the folder that was taken in as it is, with the entry it made; null where it changed nothing. */
export type TakenFile = TeamFolder['taken'][number]

/** So many files of a folder are looked at, and remembered. */
export const mostFolderFiles = 5_000

/** The folder that is open; undefined where none is. */
export async function readTeamFolder(db: KairosDatabase): Promise<TeamFolder | undefined> {
  return readSetting(db, 'teamFolder')
}

/** Opens a folder in place of the one that was open. */
export async function keepTeamFolder(db: KairosDatabase, folder: TeamFolder): Promise<void> {
  await writeSetting(db, 'teamFolder', folder)
}

/** Forgets the folder and all that is remembered of it; what came in stays. */
export async function forgetTeamFolder(db: KairosDatabase): Promise<void> {
  await db.settings.delete('teamFolder')
}

/** Says whether what arrives in a folder comes in by itself; nothing happens where another one is open by now. */
export async function answerArrivals(db: KairosDatabase, id: Id, arrivals: TeamFolder['arrivals']): Promise<void> {
  await changeFolder(db, folder => folder.id === id ? { ...folder, arrivals } : folder)
}

/** Remembers what was taken in; nothing happens where the folder was forgotten meanwhile. */
export async function noteTaken(db: KairosDatabase, taken: TakenFile[]): Promise<void> {
  await changeFolder(db, folder => ({ ...folder, taken: withTaken(folder.taken, taken) }))
}

/** In one go: another tab may remember other files. */
async function changeFolder(db: KairosDatabase, change: (folder: TeamFolder) => TeamFolder): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const folder = await readTeamFolder(db)
    if (folder)
      await keepTeamFolder(db, change(folder))
  })
}

/**
 * What is remembered with what was taken in since, the latest last. Of what lies at one path only the latest counts;
 * of more files than a folder has, those taken in first are forgotten.
 */
export function withTaken(known: TakenFile[], taken: TakenFile[]): TakenFile[] {
  const byPath = new Map<string, TakenFile>()
  for (const file of [...known, ...taken]) {
    byPath.delete(file.path)
    byPath.set(file.path, file)
  }
  return [...byPath.values()].slice(-mostFolderFiles)
}
