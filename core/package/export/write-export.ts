import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { Shrink } from './for-mail.ts'
import type { WriteOptions } from './package-contents.ts'
import type { PlannedExport } from './plan-export.ts'
import { localDay } from '../../journey/local-time.ts'
import { timestampOf } from '../../journey/timestamp.ts'
import { fileEnding } from '../format.ts'
import { exportParts } from './export-parts.ts'
import { fileStem } from './file-name.ts'
import { countFiles, sumOfFiles } from './package-contents.ts'
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
export async function* writeExport(
  db: KairosDatabase,
  plan: PlannedExport,
  options: ExportOptions,
): AsyncGenerator<ExportedFile> {
  const created = timestampOf(options.clock)
  const { pictures } = plan.records
  let before = 0
  const onDrawn = (done: number) => {
    before = done
    options.onProgress?.(done, pictures.length + countFiles(plan.records))
  }
  const { parts, ...readers } = await exportParts(db, plan, { ...options, onDrawn })
  const total = before + sumOfFiles(parts)
  for (const [index, records] of parts.entries()) {
    const tombstones = index > 0 ? [] : plan.tombstones
    const onProgress = (done: number) => options.onProgress?.(before + done, total)
    const file = await writePackage({ records, tombstones, ...readers }, { ...options, onProgress, created })
    before += countFiles(records)
    const part = parts.length > 1 ? [`${index + 1} of ${parts.length}`] : []
    yield { file, name: fileName(plan, options, created, part) }
  }
}

/** What an export that is one file will be called, known before it is written. */
export function singleFileName(plan: PlannedExport, options: ExportOptions): string {
  return fileName(plan, options, timestampOf(options.clock), [])
}

function fileName(plan: PlannedExport, options: ExportOptions, created: string, part: string[]): string {
  const title = options.passphrase ? ['Kairos'] : titleOf(plan.audit)
  return fileStem(title, [localDay(created), ...kindOf(plan, options), ...part], fileEnding) + fileEnding
}

/** With who observed, where that was one alone. */
function titleOf({ audit, auditors, observations }: AuditRecords): string[] {
  const observers = new Set(observations.map(({ auditorId }) => auditorId))
  const names = auditors.filter(({ id }) => observers.has(id)).map(({ name }) => name)
  return names.length === 1 ? [audit.title, names[0]!] : [audit.title]
}

/** What tells it in a folder of downloads from the whole audit. */
function kindOf({ isOnlyNew, isHandOut }: PlannedExport, { shrink }: ExportOptions): string[] {
  return [...isHandOut ? ['journey'] : [], ...isOnlyNew ? ['new'] : [], ...shrink ? ['mail'] : []]
}
