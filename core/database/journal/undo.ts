import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NoteChanges } from './commit.ts'
import type { RecordChange } from './entry.ts'
import type { StoredPair } from './read-stored.ts'
import type { UndoableChanges } from './undoable-changes.ts'
import type { PlannedChange } from './write-records.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { auditIdOf } from './audit-id.ts'
import { forEachPartOf } from './changes.ts'
import { nextVersion, planDeletion, planVersion } from './plan-changes.ts'
import { readStored } from './read-stored.ts'
import { findUndoable } from './undoable-changes.ts'
import { writeChanges } from './write-records.ts'

/**
 * Makes every record that an entry changed what it was before, as a newer version of it.
 * A record that was changed again since is left as it is: what came later is not for this undo to throw away. So is
 * what the entry made and what stays cannot do without: colleagues' observations keep their audit.
 */
export async function undo(db: KairosDatabase, entryId: Id, at: string, note: NoteChanges): Promise<void> {
  const entry = await db.entries.get(entryId)
  const undoable = await findUndoable(db, entryId)
  await forEachPartOf(db, entryId, async (changes) => {
    const those = changes.filter(undoable.has)
    const planned = entry?.action === 'file-imported'
      ? await planUndoingImported(db, those, undoable)
      : await planUndoingLocal(db, those, at)
    await note(await writeChanges(db, planned))
  })
}

/** What a file brought was never made here: undoing it leaves no tombstone that would travel. */
async function planUndoingImported(
  db: KairosDatabase,
  changes: RecordChange[],
  { isUntouched }: UndoableChanges,
): Promise<PlannedChange[]> {
  const touched = changes.filter(({ recordId }) => !isUntouched(recordId))
  const now = new Map((await readStored(db, touched.map(identityOf))).map(({ record }, index) =>
    [touched[index]!.recordId, record]))
  return changes.map(({ type, recordId, before, after, buried }) => ({
    change: { type, recordId, before: now.get(recordId) ?? after, after: before },
    tombstone: before ? null : buried ?? null,
  }))
}

async function planUndoingLocal(db: KairosDatabase, changes: RecordChange[], at: string): Promise<PlannedChange[]> {
  const stored = await readStored(db, changes.map(identityOf))
  return changes.map((change, index) => planUndoing(change, stored[index]!, at))
}

function identityOf({ type, recordId }: RecordChange): { type: RecordType, id: Id } {
  return { type, id: recordId }
}

/** Makes a record, which is as a change left it, what it was before. */
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
