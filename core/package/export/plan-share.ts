import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { ExportSelection, PlannedExport } from './plan-export.ts'
import type { ShareChoice } from './share-choice.ts'
import type { ShareWords } from './shared-records.ts'
import { planExport } from './plan-export.ts'
import { customersIn, isWhole } from './share-choice.ts'
import { sharedRecords } from './shared-records.ts'
import { sharedSources } from './shared-sources.ts'

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
  if (!plan)
    return null
  const customers = customersIn(choice)
  const sources = await sharedSources(db, plan.audit, customers)
  const themes = customers === 'none' ? [] : plan.audit.themes
  if (isWhole(choice))
    return { ...plan, records: { ...plan.records, sources, themes } }
  const audit = sharedRecords({ ...plan.audit, sources, themes }, choice, words)
  const { audit: _, journey: __, ...records } = audit
  return { ...plan, audit, records, tombstones: [] }
}
