import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import type { TakenFile } from './taken-files.ts'
import { readSetting, writeSetting } from './settings.ts'
import { withTaken } from './taken-files.ts'

/** The folder that a team's files come through: what was picked, and what is remembered of it. */
export type TeamFolder = Settings['teamFolder']

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
