import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NoteChanges } from './commit.ts'
import type { RecordChange } from './entry.ts'
import type { StoredPair } from './read-stored.ts'
import type { PlannedChange } from './write-records.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { auditIdOf } from './audit-id.ts'
import { forEachPartOf } from './changes.ts'
import { nextVersion, planDeletion, planVersion } from './plan-changes.ts'
import { readStored } from './read-stored.ts'
import { findUndoable, isAsLeft } from './undoable-changes.ts'
import { writeChanges } from './write-records.ts'

/**
 * Makes every record that an entry changed what it was before, as a newer version of it.
 * A record that was changed again since is left as it is: what came later is not for this undo to throw away. So is
 * what the entry made and what stays cannot do without: colleagues' observations keep their audit.
 */
export async function undo(db: KairosDatabase, entryId: Id, at: string, note: NoteChanges): Promise<void> {
  const entry = await db.entries.get(entryId)
  const isImport = entry?.action === 'file-imported'
  const canBeUndone = await findUndoable(db, entryId)
  await forEachPartOf(db, entryId, async (changes) => {
    const undoable = changes.filter(canBeUndone)
    const stored = await readStored(db, undoable.map(({ type, recordId }) => ({ type, id: recordId })))
    const planned = undoable.map((change, index) => planUndoing(change, stored[index]!, at, isImport))
    await note(await writeChanges(db, planned.filter(change => change !== null)))
  })
}

/** Makes a record what it was before a change; null where that left it as it was, or it was changed again since. */
function planUndoing(change: RecordChange, stored: StoredPair, at: string, isImport: boolean): PlannedChange | null {
  if (!isAsLeft(change, stored.record))
    return null
  return isImport ? undoImported(change, stored) : undoLocal(change, stored, at)
}

/** What a file brought was never made here: undoing it leaves no tombstone that would travel. */
function undoImported({ type, recordId, before, buried }: RecordChange, stored: StoredPair): PlannedChange {
  if (before)
    return planVersion({ type, record: before }, stored)
  return { change: { type, recordId, before: stored.record, after: null }, tombstone: buried ?? null }
}

function undoLocal({ type, recordId, before }: RecordChange, stored: StoredPair, at: string): PlannedChange {
  const { record: now, tombstone } = stored
  // What was only removed from this store comes back as it was: nobody else ever saw it gone.
  if (before && !now && !tombstone)
    return planVersion({ type, record: before }, stored)
  const version = nextVersion({ record: now ?? before, tombstone }, recordId, at)
  return before
    ? planVersion({ type, record: stampSaying({ ...before, ...version }, now) }, stored)
    : planDeletion({ ...version, type, auditId: auditIdOf(now) }, stored)
}
