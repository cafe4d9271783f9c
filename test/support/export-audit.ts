import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { ExportedFile, ExportOptions } from '../../core/package/export/write-export.ts'
import { planExport } from '../../core/package/export/plan-export.ts'
import { writeExport } from '../../core/package/export/write-export.ts'

/** Writes one audit whole, as a single file; null where the store has no such audit. */
export async function exportAudit(
  db: KairosDatabase,
  auditId: Id,
  options: ExportOptions,
): Promise<ExportedFile & { observations: number } | null> {
  const plan = await planExport(db, auditId)
  if (!plan)
    return null
  const { value } = await writeExport(db, plan, options).next()
  return { ...value!, observations: plan.records.observations.length }
}
