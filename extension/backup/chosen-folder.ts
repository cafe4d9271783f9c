import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Settings } from '../../core/database/settings/settings.ts'
import { readSetting, writeSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'

/** The folder that somebody chose for copies. */
export type ChosenFolder = Settings['copyFolder']

/** The folder that somebody chose; null where none is chosen, or what is stored is none. */
export async function readChosenFolder(db: KairosDatabase): Promise<ChosenFolder | null> {
  return await readSetting(db, 'copyFolder') ?? null
}

/** Chooses a folder: into another one than before everything is copied anew. */
export async function chooseFolder(db: KairosDatabase, handle: FileSystemDirectoryHandle): Promise<void> {
  const before = await readChosenFolder(db)
  if (await before?.handle.isSameEntry(handle))
    return
  const id = newId()
  await db.transaction('rw', db.settings, async () => {
    await writeSetting(db, 'copyFolder', { id, handle })
    await writeSetting(db, 'copies', { folderId: id, parts: [] })
  })
}

/**
 * Chooses no folder any more; what is in it stays there.
 * @returns chooses it again, with what is known of it
 */
export async function leaveFolder(db: KairosDatabase): Promise<() => Promise<void>> {
  const keys = ['copyFolder', 'copies'] as const
  const left = await db.settings.bulkGet([...keys])
  await db.settings.bulkDelete([...keys])
  return async () => void await db.settings.bulkPut(left.filter(setting => setting !== undefined))
}
