import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { mostSingleRequests } from '../existing-records.ts'
import { forEachChangeIn, forEachChangeOf } from './changes.ts'

/** The revisions in which later entries left records; null where they are gone. */
export type RevisionsSince = Map<Id, number | null>

/**
 * What became of records after an entry. Every change is in the journal, so that of hundreds of thousands of records
 * which nobody touched since none needs to be read.
 */
export async function revisionsSince(db: KairosDatabase, entryId: Id, recordIds: Id[]): Promise<RevisionsSince> {
  const sequences = await laterEntries(db, entryId)
  const latest = new Map<Id, number>()
  const revisions: RevisionsSince = new Map()
  // Lists do not come in the order of their entries.
  const note = ({ recordId, after, lost }: RecordChange, changedBy: Id) => {
    const sequence = sequences.get(changedBy)
    if (sequence === undefined || lost || sequence < (latest.get(recordId) ?? 0))
      return
    latest.set(recordId, sequence)
    revisions.set(recordId, after && after.revision)
  }
  if (recordIds.length > mostSingleRequests)
    await forEachChangeIn(db, [...sequences.keys()], note)
  else
    await forEachChangeOf(db, recordIds, note)
  return revisions
}

/** The numbers of the entries that came after one, by their ids. */
async function laterEntries(db: KairosDatabase, entryId: Id): Promise<Map<Id, number>> {
  const entry = await db.entries.get(entryId)
  const later = await db.entries.where('sequence').above(entry?.sequence ?? 0).toArray()
  return new Map(later.map(({ id, sequence }) => [id, sequence]))
}
