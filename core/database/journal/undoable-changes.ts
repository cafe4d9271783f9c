import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import type { RevisionsSince } from './revisions-since.ts'
import { allNamed } from '../../journey/references.ts'
import { forEachChangeIn } from './changes.ts'
import { removableRecords } from './removable-records.ts'
import { revisionsSince } from './revisions-since.ts'

/** Of a change what tells whether it can be undone: of hundreds of thousands there is no room for more. */
export interface Mark {
  type: RecordType
  recordId: Id
  isMaking: boolean
  /** The revision that it left; null where it left none. */
  revision: number | null
  isLost: boolean
  /** All that the version before names, which undoing puts back. */
  namesBefore: Reference[]
}

/**
 * Tells of an entry's changes which can be undone without taking from what stays anything that it refers to: those
 * whose records still are as the entry left them, but for what it made and others need.
 */
export async function findUndoable(db: KairosDatabase, entryId: Id): Promise<(change: RecordChange) => boolean> {
  const marks: Mark[] = []
  await forEachChangeIn(db, [entryId], change => marks.push(markOf(change)))
  const since = await revisionsSince(db, entryId, marks.map(({ recordId }) => recordId))
  const asLeft = marks.filter(mark => isAsLeft(mark, since))
  const removable = await removableRecords(db, marks, asLeft)
  return change => isAsLeft(markOf(change), since) && (!isMaking(change) || removable.has(change.recordId))
}

function markOf(change: RecordChange): Mark {
  const { type, recordId, before, after, lost } = change
  const revision = after && after.revision
  const namesBefore = before ? allNamed(type, before as RecordOf[typeof type]) : []
  return { type, recordId, isMaking: isMaking(change), revision, isLost: lost !== undefined, namesBefore }
}

function isMaking({ before, after }: RecordChange): boolean {
  return before === null && after !== null
}

/** Whether a record is still as a change left it. */
function isAsLeft({ recordId, revision, isLost }: Mark, since: RevisionsSince): boolean {
  return !isLost && (!since.has(recordId) || since.get(recordId) === revision)
}
