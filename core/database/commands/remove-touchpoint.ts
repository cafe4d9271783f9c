import type { Id } from '../../journey/identifier.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { changeRecords } from './change-records.ts'

/**
 * Deletes a touchpoint, and those that are joined to it, where nothing hangs on any of them. It is only marked as
 * removed: colleagues' files cannot bring it back, and what they observed at it meanwhile is not without its place.
 * @returns null where something hangs on it, and it stays
 */
export function removeTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-deleted', ...note }, async () => {
    const same = await sameAs(db, id)
    return await countHanging(db, new Set(same.map(({ id }) => id))) > 0 ? [] : same.map(editRemoved)
  })
}

/** A touchpoint and those that are joined to it. */
async function sameAs(db: KairosDatabase, id: Id): Promise<Touchpoint[]> {
  const all = await db.records('touchpoint').toArray()
  const resolved = resolveDuplicates(all)
  return all.filter(touchpoint => resolved.get(touchpoint.id) === resolved.get(id))
}

/** How many observations, in whatever audit, moments and assignments name any of some touchpoints. */
async function countHanging(db: KairosDatabase, ids: Set<Id>): Promise<number> {
  const names = ({ touchpointId }: { touchpointId: Id }) => ids.has(touchpointId)
  return await db.records('observation').where('touchpointId').anyOf([...ids]).count()
    + await db.records('moment').filter(names).count()
    + await db.records('plan').filter(({ assignments }) => assignments.some(names)).count()
}

function editRemoved({ id, ...content }: Touchpoint): RecordEdit {
  return { type: 'touchpoint', id, content: { ...content, isRemoved: true } }
}
