import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { CopyingOptions } from '../../../extension/backup/copy-audits.ts'
import type { MemoryFolder } from './memory-folder.ts'
import type { SampleStore } from './sample-store.ts'
import { writeSetting } from '../../../core/database/settings/settings.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { copyAudits } from '../../../extension/backup/copy-audits.ts'
import { memoryFolder } from './memory-folder.ts'

/** A store's folder for automatic copies. */
export interface Copying {
  folder: MemoryFolder
  copy: (more?: Partial<CopyingOptions>) => Promise<number>
}

/** Picks an empty folder for a store. */
export async function startCopying(
  { db, auditId, clock }: Pick<SampleStore, 'db' | 'auditId' | 'clock'>,
  folder = memoryFolder(),
): Promise<Copying> {
  const folderId = await pickFolder(db)
  const { signal } = new AbortController()
  const { locks } = navigator
  const options = { folderId, folder, locks, auditId, clock, signal, mostBytes: 20_000_000, generator: 'Kairos test' }
  return { folder, copy: more => copyAudits(db, { ...options, ...more }) }
}

async function pickFolder(db: KairosDatabase): Promise<string> {
  const folderId = newId()
  await writeSetting(db, 'copies', { folderId, parts: [] })
  return folderId
}
