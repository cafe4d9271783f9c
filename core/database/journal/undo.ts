import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NoteChanges } from './commit.ts'
import type { RecordChange } from './entry.ts'
import type { StoredPair } from './read-stored.ts'
import type { PlannedChange } from './write-records.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { getExisting } from '../existing-records.ts'
import { auditIdOf } from './audit-id.ts'
import { forEachPartOf } from './changes.ts'
import { nextVersion, planDeletion, planVersion } from './plan-changes.ts'
import { findUndoable } from './undoable-changes.ts'
import { writeChanges } from './write-records.ts'

/**
 * Makes every record that an entry changed what it was before, as a newer version of it.
 * A record that was changed again since is left as it is: what came later is not for this undo to throw away. So is
 * what the entry made and what stays cannot do without: colleagues' observations keep their audit.
 */
export async function undo(db: KairosDatabase, entryId: Id, at: string, note: NoteChanges): Promise<void> {
  const entry = await db.entries.get(entryId)
  const canBeUndone = await findUndoable(db, entryId)
  await forEachPartOf(db, entryId, async (changes) => {
    const undoable = changes.filter(canBeUndone)
    const planned = entry?.action === 'file-imported'
      ? undoable.map(undoImported)
      : await undoLocal(db, undoable, at)
    await note(await writeChanges(db, planned))
  })
}

/** What a file brought was never made here: undoing it leaves no tombstone that would travel. */
function undoImported({ type, recordId, before, after, buried }: RecordChange): PlannedChange {
  const tombstone = before ? null : buried ?? null
  return { change: { type, recordId, before: after, after: before }, tombstone }
}

async function undoLocal(db: KairosDatabase, changes: RecordChange[], at: string): Promise<PlannedChange[]> {
  const tombstones = await getExisting(db.tombstones, changes.map(({ recordId }) => recordId))
  return changes.map((change, index) =>
    planUndoing(change, { record: change.after, tombstone: tombstones[index] ?? null }, at))
}

/** Makes a record, which still is as a change left it, what it was before. */
function planUndoing({ type, recordId, before }: RecordChange, stored: StoredPair, at: string): PlannedChange {
  const { record: now, tombstone } = stored
  // What was only removed from this store comes back as it was: nobody else ever saw it gone.
  if (before && !now && !tombstone)
    return planVersion({ type, record: before }, stored)
  const version = nextVersion({ record: now ?? before, tombstone }, recordId, at)
  return before
    ? planVersion({ type, record: stampSaying({ ...before, ...version }, now) }, stored)
    : planDeletion({ ...version, type, auditId: auditIdOf(now) }, stored)
}
