import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { PlannedExport } from '../../core/package/export/plan-export.ts'
import type { ExportOptions } from '../../core/package/export/write-export.ts'
import { download } from './download.ts'

/**
 * Writes a planned export into the downloads, one file after the other.
 * @returns the files' names
 * @throws what the signal was aborted with
 */
export async function writeFiles(db: KairosDatabase, plan: PlannedExport, options: ExportOptions): Promise<string[]> {
  // The archive library is large and is loaded only here.
  const { writeExport } = await import('../../core/package/export/write-export.ts')
  const names: string[] = []
  for await (const { file, name } of writeExport(db, plan, options)) {
    download(file, name)
    names.push(name)
  }
  return names
}
