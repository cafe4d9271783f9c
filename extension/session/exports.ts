import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Settings } from './settings.ts'
import { readSetting, writeSetting } from './settings.ts'

/** What is remembered of an audit's last export. */
export type LastExport = Settings['exports'][Id]

/** An audit's last export; undefined where it never was exported. */
export async function readLastExport(db: KairosDatabase, auditId: Id): Promise<LastExport | undefined> {
  return (await readSetting(db, 'exports'))?.[auditId]
}

/** Remembers an export; read and written in one go, since another window may export another audit. */
export async function noteExport(db: KairosDatabase, auditId: Id, exported: LastExport): Promise<void> {
  await db.transaction('rw', db.settings, async () =>
    writeSetting(db, 'exports', { ...await readSetting(db, 'exports'), [auditId]: exported }))
}
