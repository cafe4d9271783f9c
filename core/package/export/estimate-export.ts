import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Shrink } from './for-mail.ts'
import type { PlannedExport } from './plan-export.ts'
import { mailSizes, storedSizes } from './picture-sizes.ts'
import { estimateBytes, splitRecords } from './split-records.ts'

/** How an export will turn out. */
export interface ExportEstimate {
  /** How many there will be; where pictures are drawn anew, about. */
  files: number
  /** Of all files together, about. */
  bytes: number
}

/** How pictures go out, where not as they are. */
export interface MailEstimate {
  shrink: Shrink
  /** Sizes by mail that were found before, by the pictures' ids; new ones are added. */
  known: Map<Id, number>
}

/** Estimates what a plan will make, without writing it. */
export async function estimateExport(
  db: KairosDatabase,
  plan: PlannedExport,
  mail?: MailEstimate,
): Promise<ExportEstimate> {
  const { pictures } = plan.records
  const sizes = mail
    ? await mailSizes(db, pictures, mail.shrink, mail.known)
    : await storedSizes(db, pictures)
  const parts = splitRecords(plan, sizes)
  return { files: parts.length, bytes: parts.reduce((sum, part) => sum + estimateBytes(part, sizes), 0) }
}
