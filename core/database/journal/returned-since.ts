import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry, RecordChange } from './entry.ts'
import { mostSingleRequests } from '../existing-records.ts'
import { forEachChangeIn, forEachChangeOf } from './changes.ts'

/** Of records that later entries changed, whether undoing brought them back to what an entry had left. */
export type ReturnedSince = Map<Id, boolean>

/**
 * What became of records after an entry. Every change is in the journal, so that of hundreds of thousands of records
 * which nobody touched since none needs to be read.
 */
export async function returnedSince(db: KairosDatabase, entryId: Id, recordIds: Id[]): Promise<ReturnedSince> {
  const later = await laterEntries(db, entryId)
  const changedBy = new Map<Id, JournalEntry[]>()
  const note = ({ recordId, lost }: RecordChange, id: Id) => {
    const entry = later.get(id)
    if (entry && !lost)
      changedBy.set(recordId, [...changedBy.get(recordId) ?? [], entry])
  }
  if (recordIds.length > mostSingleRequests)
    await forEachChangeIn(db, [...later.keys()], note)
  else
    await forEachChangeOf(db, recordIds, note)
  return new Map([...changedBy].map(([recordId, entries]) => [recordId, hasReturned(entryId, entries)]))
}

async function laterEntries(db: KairosDatabase, entryId: Id): Promise<Map<Id, JournalEntry>> {
  const entry = await db.entries.get(entryId)
  const later = await db.entries.where('sequence').above(entry?.sequence ?? 0).toArray()
  return new Map(later.map(entry => [entry.id, entry]))
}

/** Whether what entries did to one record is undone: follows the states that it had, each a number. */
function hasReturned(entryId: Id, entries: JournalEntry[]): boolean {
  const left = 1
  const steps = new Map([[entryId, { before: 0, after: left }]])
  let state = left
  // Lists of changes do not come in the order of their entries.
  for (const { id, undoes } of entries.toSorted((a, b) => a.sequence - b.sequence)) {
    const undone = undoes === null ? undefined : steps.get(undoes)
    const after = undone?.after === state ? undone.before : steps.size + 1
    steps.set(id, { before: state, after })
    state = after
  }
  return state === left
}
