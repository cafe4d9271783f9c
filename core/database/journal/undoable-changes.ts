import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { ChangeMark } from './change-mark.ts'
import type { RecordChange } from './entry.ts'
import { isMaking, markOf } from './change-mark.ts'
import { forEachChangeIn } from './changes.ts'
import { removableRecords } from './removable-records.ts'
import { returnedSince } from './returned-since.ts'

/** Which of an entry's changes can be undone. */
export interface UndoableChanges {
  has: (change: RecordChange) => boolean
  /** Whether no later entry touched a record, so that it still is the version that the entry left. */
  isUntouched: (recordId: Id) => boolean
}

/**
 * Finds those of an entry's changes that can be undone without taking from what stays anything that it refers to: those
 * whose records are as the entry left them, but for what it made and others need.
 */
export async function findUndoable(db: KairosDatabase, entryId: Id): Promise<UndoableChanges> {
  const marks: ChangeMark[] = []
  await forEachChangeIn(db, [entryId], change => marks.push(markOf(change)))
  const since = await returnedSince(db, entryId, marks.map(({ recordId }) => recordId))
  const isAsLeft = (recordId: Id) => since.get(recordId) !== false
  const asLeft = marks.filter(({ recordId, isLost }) => !isLost && isAsLeft(recordId))
  const removable = await removableRecords(db, marks, asLeft)
  return {
    has: change => !change.lost && isAsLeft(change.recordId) && (!isMaking(change) || removable.has(change.recordId)),
    isUntouched: recordId => !since.has(recordId),
  }
}
