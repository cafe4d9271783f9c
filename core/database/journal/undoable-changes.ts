import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { ChangeMark } from './change-mark.ts'
import type { RecordChange } from './entry.ts'
import type { RevisionsSince } from './revisions-since.ts'
import { isMaking, markOf } from './change-mark.ts'
import { forEachChangeIn } from './changes.ts'
import { removableRecords } from './removable-records.ts'
import { revisionsSince } from './revisions-since.ts'

/**
 * Tells of an entry's changes which can be undone without taking from what stays anything that it refers to: those
 * whose records still are as the entry left them, but for what it made and others need.
 */
export async function findUndoable(db: KairosDatabase, entryId: Id): Promise<(change: RecordChange) => boolean> {
  const marks: ChangeMark[] = []
  await forEachChangeIn(db, [entryId], change => marks.push(markOf(change)))
  const since = await revisionsSince(db, entryId, marks.map(({ recordId }) => recordId))
  const asLeft = marks.filter(mark => isAsLeft(mark, since))
  const removable = await removableRecords(db, marks, asLeft)
  return change => isAsLeft(markOf(change), since) && (!isMaking(change) || removable.has(change.recordId))
}

/** Whether a record is still as a change left it. */
function isAsLeft({ recordId, revision, isLost }: ChangeMark, since: RevisionsSince): boolean {
  return !isLost && (!since.has(recordId) || since.get(recordId) === revision)
}
