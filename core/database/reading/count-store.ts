import type { KairosDatabase } from '../kairos-database.ts'
import { groupJoinedAudits } from './joined-audits.ts'

/** How much there is in a store. */
export interface StoreCounts {
  /** Those that are joined count as one. */
  audits: number
  observations: number
  verbatims: number
  /** Of observations, of the history, and of what is not described yet. */
  pictures: number
  /** What is not described yet. */
  drafts: number
}

/** Counts what is in a store. */
export async function countStore(db: KairosDatabase): Promise<StoreCounts> {
  return {
    audits: groupJoinedAudits(await db.records('audit').toArray()).length,
    observations: await db.records('observation').count(),
    verbatims: await db.records('verbatim').count(),
    pictures: await db.pictureFiles.count(),
    drafts: await db.drafts.count(),
  }
}
