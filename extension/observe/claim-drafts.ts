import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'

/** Gives pages that were captured before there was any audit to the one that is under way now. */
export async function claimDrafts(db: KairosDatabase, auditId: Id): Promise<void> {
  await db.drafts.filter(draft => draft.auditId === null).modify({ auditId })
}
