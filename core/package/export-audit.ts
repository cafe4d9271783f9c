import type { KairosDatabase } from '../database/kairos-database.ts'
import type { Auditor } from '../journey/auditor.ts'
import type { Id } from '../journey/identifier.ts'
import type { AuditRecords } from '../journey/journey-view.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { RecordsByType } from './format.ts'
import type { WriteOptions } from './write-package.ts'
import { loadAudit, readPictureFile } from '../database/audits.ts'
import { timestampOf } from '../journey/timestamp.ts'
import { fileEnding, noRecords } from './format.ts'
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
    records: await packed(db, audit),
    tombstones: await db.tombstones.toArray(),
    pictureFile: (id: Id) => readPictureFile(db, id),
  }
  const file = await writePackage(contents, { ...options, created })
  return { file, name: fileName(audit, created), observations: audit.observations.length }
}

async function packed(db: KairosDatabase, { audit, journey, ...lists }: AuditRecords): Promise<RecordsByType> {
  const plan = audit.planId === null ? undefined : await db.records('plan').get(audit.planId)
  const persona = journey.personaId === null ? undefined : await db.records('persona').get(journey.personaId)
  return {
    ...noRecords(),
    audit: [audit],
    journey: [journey],
    plan: plan ? [plan] : [],
    persona: persona ? [persona] : [],
    stage: lists.stages,
    touchpoint: lists.touchpoints,
    criterion: lists.criteria,
    auditor: await withRoster(db, lists.auditors, plan?.auditorIds ?? []),
    observation: lists.observations,
    picture: lists.pictures,
    moment: lists.moments,
  } satisfies Record<string, AnyRecord[]>
}

async function withRoster(db: KairosDatabase, auditors: Auditor[], roster: Id[]): Promise<Auditor[]> {
  const absent = roster.filter(id => auditors.every(auditor => auditor.id !== id))
  return [...auditors, ...(await db.records('auditor').bulkGet(absent)).filter(auditor => auditor !== undefined)]
}

function fileName({ audit, auditors }: AuditRecords, created: string): string {
  const who = auditors.length === 1 ? [auditors[0]!.name] : []
  return [audit.title, ...who, created.slice(0, 10)].map(safeFileName).join(' - ') + fileEnding
}
