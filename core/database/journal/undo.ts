import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NewChange, RecordChange } from './entry.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { auditIdOf } from './audit-id.ts'
import { isAsLeft, undoableChanges } from './undoable-changes.ts'
import { deleteWithTombstone, nextVersion, putRecord, readRecord, removeLocally } from './write-records.ts'

/**
 * Makes every record that an entry changed what it was before, as a newer version of it.
 * A record that was changed again since is left as it is: what came later is not for this undo to throw away. So is
 * what the entry made and what stays cannot do without: colleagues' observations keep their audit.
 */
export async function undo(db: KairosDatabase, entryId: Id, at: string): Promise<NewChange[]> {
  const entry = await db.entries.get(entryId)
  const changes = await db.changes.where('entryId').equals(entryId).toArray()
  const isImport = entry?.action === 'file-imported'
  const undoable = await undoableChanges(db, changes)
  const undone = await Promise.all(undoable.map(change => undoChange(db, change, at, isImport)))
  return undone.filter(change => change !== null)
}

/** Makes a record what it was before a change; null where that left it as it was, or it was changed again since. */
async function undoChange(
  db: KairosDatabase,
  change: RecordChange,
  at: string,
  isImport: boolean,
): Promise<NewChange | null> {
  const now = await readRecord(db, change.type, change.recordId)
  if (!isAsLeft(change, now))
    return null
  return isImport ? undoImported(db, change, now) : undoLocal(db, change, now, at)
}

/** What a file brought was never made here: undoing it leaves no tombstone that would travel. */
function undoImported(db: KairosDatabase, change: RecordChange, now: AnyRecord | null): Promise<NewChange> {
  const { type, recordId, before, buried } = change
  return before ? putBack(db, type, now, before) : removeLocally(db, type, recordId, buried)
}

async function undoLocal(
  db: KairosDatabase,
  { type, recordId, before }: RecordChange,
  now: AnyRecord | null,
  at: string,
): Promise<NewChange> {
  // What was only removed from this store comes back as it was: nobody else ever saw it gone.
  if (before && !now && !await db.tombstones.get(recordId))
    return putBack(db, type, now, before)
  const version = await nextVersion(db, now ?? before, recordId, at)
  return before
    ? putBack(db, type, now, stampSaying({ ...before, ...version }, now))
    : deleteWithTombstone(db, { ...version, type, auditId: auditIdOf(now) })
}

async function putBack(
  db: KairosDatabase,
  type: RecordType,
  now: AnyRecord | null,
  record: AnyRecord,
): Promise<NewChange> {
  await putRecord(db, type, record)
  return { type, recordId: record.id, before: now, after: record }
}
