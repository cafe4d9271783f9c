import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NewChange, RecordChange } from './entry.ts'
import { auditIdOf } from './audit-id.ts'
import { undoableChanges } from './undoable-changes.ts'
import { deleteWithTombstone, nextVersion, putRecord, readRecord, removeLocally } from './write-records.ts'

/**
 * Makes every record that an entry changed what it was before, as a newer version of it.
 * A record that was changed again since is left as it is: what came later is not for this undo to throw away. So is
 * what a file brought and what others here cannot do without: colleagues' observations keep their audit.
 */
export async function undo(db: KairosDatabase, entryId: Id, at: string): Promise<NewChange[]> {
  const entry = await db.entries.get(entryId)
  const changes = await db.changes.where('entryId').equals(entryId).toArray()
  const isImport = entry?.action === 'file-imported'
  const undone = isImport
    ? await Promise.all((await undoableChanges(db, changes)).map(change => undoImported(db, change)))
    : await Promise.all(changes.map(change => undoLocal(db, change, at)))
  return undone.filter(change => change !== null)
}

/** What a file brought was never made here: undoing it leaves no tombstone that would travel. */
async function undoImported(db: KairosDatabase, change: RecordChange): Promise<NewChange | null> {
  const { type, recordId, before, buried } = change
  const now = await readRecord(db, type, recordId)
  if (change.lost || now?.revision !== change.after?.revision)
    return null
  return before
    ? putBack(db, { type, recordId, before: now, after: before })
    : removeLocally(db, type, recordId, buried)
}

async function undoLocal(db: KairosDatabase, change: RecordChange, at: string): Promise<NewChange | null> {
  const { type, recordId, before } = change
  const now = await readRecord(db, type, recordId)
  if (change.lost || now?.revision !== change.after?.revision)
    return null
  // What was only removed from this store comes back as it was: nobody else ever saw it gone.
  if (before && !now && !await db.tombstones.get(recordId))
    return putBack(db, { type, recordId, before: now, after: before })
  const version = await nextVersion(db, now ?? before, recordId, at)
  return before
    ? putBack(db, { type, recordId, before: now, after: { ...before, ...version } })
    : deleteWithTombstone(db, { ...version, type, auditId: auditIdOf(now) })
}

async function putBack(db: KairosDatabase, change: NewChange): Promise<NewChange> {
  if (change.after)
    await putRecord(db, change.type, change.after)
  return change
}
