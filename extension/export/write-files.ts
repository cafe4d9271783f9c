import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { PlannedExport } from '../../core/package/export/plan-export.ts'
import type { ExportOptions } from '../../core/package/export/write-export.ts'
import type { ExportPlace } from './delivery.ts'
import { chooseDelivery } from './delivery.ts'

/** The files of an export, and what is known of them. */
export interface DeliveredFiles {
  files: string[]
  /** Whether all of them are known to have arrived. */
  hasArrived: boolean
}

/**
 * Writes a planned export and delivers it, one file after the other.
 * @throws an `AbortError` where somebody, or the signal, cancelled it
 */
export async function writeFiles(
  db: KairosDatabase,
  plan: PlannedExport,
  place: ExportPlace,
  options: ExportOptions & { signal: AbortSignal },
): Promise<DeliveredFiles> {
  // The archive library is large and is loaded only here.
  const { singleFileName, writeExport } = await import('../../core/package/export/write-export.ts')
  const { deliver, knowsArrival, giveUp } = await chooseDelivery(place, singleFileName(plan, options))
  const files: string[] = []
  try {
    for await (const file of writeExport(db, plan, options))
      files.push(await deliver(file, options.signal))
  }
  catch (error) {
    // What went wrong first says more.
    await giveUp?.().catch(() => null)
    throw error
  }
  return { files, hasArrived: knowsArrival }
}
