import type { KairosDatabase } from '../database/kairos-database.ts'
import type { Id } from '../journey/identifier.ts'
import type { AuditRecords } from '../journey/journey-view.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { RecordsByType } from './format.ts'
import type { SentVersions } from './select-records.ts'
import type { WriteOptions } from './write-package.ts'
import { loadAudit, readPictureFile } from '../database/audits.ts'
import { timestampOf } from '../journey/timestamp.ts'
import { collectRecords } from './collect-records.ts'
import { fileEnding } from './format.ts'
import { safeFileName } from './picture-paths.ts'
import { estimateBytes, splitRecords, versionsOf, withoutSent } from './select-records.ts'
import { writePackage } from './write-package.ts'

/** What of an audit goes out, and in how many files. */
export interface ExportSelection {
  /** Leaves away the observations that went out before as they are now. */
  sent?: SentVersions
  /** The most that each of several files should have. */
  mostBytes?: number
}

/** What an export will write, known before anything is written. */
export interface PlannedExport {
  audit: AuditRecords
  parts: RecordsByType[]
  /** Of all parts together, about. */
  bytes: number
  observations: number
  /** For the next export to leave away. */
  versions: SentVersions
}

export interface ExportOptions extends Pick<WriteOptions, 'generator' | 'onProgress' | 'signal'> {
  clock: Clock
}

/** A Kairos file ready to be handed out. */
export interface ExportedFile {
  file: Blob
  name: string
}

/**
 * Plans to write one audit, with everything it needs to be read elsewhere.
 * @returns null where the store has no such audit
 */
export async function planExport(db: KairosDatabase, auditId: Id, { sent, mostBytes }: ExportSelection = {}): Promise<PlannedExport | null> {
  const audit = await loadAudit(db, auditId)
  if (!audit)
    return null
  const all = await collectRecords(db, audit)
  const records = sent ? withoutSent(all, sent) : all
  const parts = mostBytes ? splitRecords(records, mostBytes) : [records]
  return { audit, parts, bytes: parts.reduce((sum, part) => sum + estimateBytes(part), 0), observations: records.observation.length, versions: versionsOf(all) }
}

/** Writes the planned files one after the other, so that only one is held at a time. */
export async function* writeExport(db: KairosDatabase, { audit, parts }: PlannedExport, options: ExportOptions): AsyncGenerator<ExportedFile> {
  const created = timestampOf(options.clock)
  const total = parts.reduce((sum, { picture }) => sum + picture.length, 0)
  let before = 0
  for (const [index, records] of parts.entries()) {
    const contents = {
      records,
      tombstones: index > 0 ? [] : await db.tombstones.filter(({ auditId }) => auditId === audit.audit.id).toArray(),
      pictureFile: (id: Id) => readPictureFile(db, id),
    }
    const onProgress = (done: number) => options.onProgress?.(before + done, total)
    const file = await writePackage(contents, { ...options, onProgress, created })
    before += records.picture.length
    yield { file, name: fileName(audit, created, parts.length > 1 ? `${index + 1} of ${parts.length}` : '') }
  }
}

/** Writes one audit whole, as a single file; null where the store has no such audit. */
export async function exportAudit(db: KairosDatabase, auditId: Id, options: ExportOptions): Promise<ExportedFile & { observations: number } | null> {
  const plan = await planExport(db, auditId)
  if (!plan)
    return null
  const { value } = await writeExport(db, plan, options).next()
  return { ...value!, observations: plan.observations }
}

function fileName({ audit, auditors }: AuditRecords, created: string, part: string): string {
  const who = auditors.length === 1 ? [auditors[0]!.name] : []
  return [audit.title, ...who, created.slice(0, 10), part].map(safeFileName).filter(Boolean).join(' - ') + fileEnding
}
