import type { KairosDatabase } from '../database/kairos-database.ts'
import type { Id } from '../journey/identifier.ts'
import type { AuditRecords } from '../journey/journey-view.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { WriteOptions } from './write-package.ts'
import { loadAudit, readPictureFile } from '../database/audits.ts'
import { timestampOf } from '../journey/timestamp.ts'
import { collectRecords } from './collect-records.ts'
import { fileEnding } from './format.ts'
import { safeFileName } from './picture-paths.ts'
import { writePackage } from './write-package.ts'

export interface ExportOptions extends Pick<WriteOptions, 'generator' | 'onProgress' | 'signal'> {
  clock: Clock
}

/** A Kairos file ready to be handed out. */
export interface ExportedAudit {
  file: Blob
  name: string
  observations: number
}

/**
 * Writes one audit, with everything it needs to be read elsewhere, as a Kairos file.
 * @returns null where the store has no such audit
 */
export async function exportAudit(db: KairosDatabase, auditId: Id, options: ExportOptions): Promise<ExportedAudit | null> {
  const audit = await loadAudit(db, auditId)
  if (!audit)
    return null
  const created = timestampOf(options.clock)
  const contents = {
    records: await collectRecords(db, audit),
    tombstones: await db.tombstones.filter(tombstone => tombstone.auditId === auditId).toArray(),
    pictureFile: (id: Id) => readPictureFile(db, id),
  }
  const file = await writePackage(contents, { ...options, created })
  return { file, name: fileName(audit, created), observations: audit.observations.length }
}

function fileName({ audit, auditors }: AuditRecords, created: string): string {
  const who = auditors.length === 1 ? [auditors[0]!.name] : []
  return [audit.title, ...who, created.slice(0, 10)].map(safeFileName).filter(Boolean).join(' - ') + fileEnding
}
