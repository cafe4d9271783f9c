import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { Shrink } from './for-mail.ts'
import type { WriteOptions } from './package-contents.ts'
import type { PlannedExport } from './plan-export.ts'
import { timestampOf } from '../../journey/timestamp.ts'
import { fileEnding } from '../format.ts'
import { exportParts } from './export-parts.ts'
import { safeFileName } from './picture-names.ts'
import { planExport } from './plan-export.ts'
import { writePackage } from './write-package.ts'

export interface ExportOptions extends Pick<WriteOptions, 'generator' | 'passphrase' | 'onProgress' | 'signal'> {
  clock: Clock
  /** Draws the pictures anew, so that they suit a mail; otherwise they go out as they are. */
  shrink?: Shrink
}

/** A Kairos file ready to be handed out. */
export interface ExportedFile {
  file: Blob
  name: string
}

/** Writes the planned files one after the other, so that only one is held at a time. */
export async function* writeExport(db: KairosDatabase, plan: PlannedExport, options: ExportOptions): AsyncGenerator<ExportedFile> {
  const created = timestampOf(options.clock)
  let before = 0
  const onDrawn = (done: number) => {
    before = done
    options.onProgress?.(done, 2 * plan.records.picture.length)
  }
  const { parts, readPicture } = await exportParts(db, plan, { ...options, onDrawn })
  const total = before + parts.reduce((sum, { picture }) => sum + picture.length, 0)
  for (const [index, records] of parts.entries()) {
    const tombstones = index > 0 ? [] : plan.tombstones
    const onProgress = (done: number) => options.onProgress?.(before + done, total)
    const file = await writePackage({ records, tombstones, readPicture }, { ...options, onProgress, created })
    before += records.picture.length
    const part = parts.length > 1 ? [`${index + 1} of ${parts.length}`] : []
    yield { file, name: fileName(options.passphrase ? ['Kairos'] : titleOf(plan.audit), created, [...kindOf(plan, options), ...part]) }
  }
}

/** Writes one audit whole, as a single file; null where the store has no such audit. */
export async function exportAudit(db: KairosDatabase, auditId: Id, options: ExportOptions): Promise<ExportedFile & { observations: number } | null> {
  const plan = await planExport(db, auditId)
  if (!plan)
    return null
  const { value } = await writeExport(db, plan, options).next()
  return { ...value!, observations: plan.records.observation.length }
}

function titleOf({ audit, auditors }: AuditRecords): string[] {
  return auditors.length === 1 ? [audit.title, auditors[0]!.name] : [audit.title]
}

/** What tells it in a folder of downloads from the whole audit. */
function kindOf({ isOnlyNew }: PlannedExport, { shrink }: ExportOptions): string[] {
  return [...isOnlyNew ? ['new'] : [], ...shrink ? ['mail'] : []]
}

function fileName(title: string[], created: string, more: string[]): string {
  return [...title, created.slice(0, 10), ...more].map(safeFileName).filter(Boolean).join(' - ') + fileEnding
}
