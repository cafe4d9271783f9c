import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { ExportSelection, PlannedExport } from './plan-export.ts'
import type { ShareChoice } from './share-choice.ts'
import type { ShareWords } from './shared-records.ts'
import { planExport } from './plan-export.ts'
import { isWhole } from './share-choice.ts'
import { sharedRecords } from './shared-records.ts'

/** What somebody chose to hand out. */
export interface Share extends ExportSelection {
  choice: ShareChoice
  words: ShareWords
}

/**
 * Plans to write one audit as somebody chose to share it. What leaves anything away carries no deletions: they would
 * name by their ids what it does not hold.
 * @returns null where the store has no such audit
 */
export async function planShare(
  db: KairosDatabase,
  auditId: Id,
  { choice, words, ...selection }: Share,
): Promise<PlannedExport | null> {
  const plan = await planExport(db, auditId, selection)
  if (!plan || isWhole(choice))
    return plan
  const audit = sharedRecords(plan.audit, choice, words)
  const { audit: _, journey: __, ...records } = audit
  return { ...plan, audit, records, tombstones: [] }
}
