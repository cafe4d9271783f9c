import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { listsAbout } from './changes.ts'
import { listKeys } from './list-keys.ts'

/** Takes records out of what the history keeps, as if they had never been: for what must not be left anywhere. */
export async function forgetRecords(db: KairosDatabase, recordIds: Id[]): Promise<void> {
  const lists = await listsAbout(db, recordIds)
  await db.changes.where('id').anyOf(lists).modify((list) => {
    list.changes = list.changes.filter(({ recordId }) => !recordIds.includes(recordId))
    list.about = listKeys(list.changes.map(({ recordId }) => recordId))
  })
}

/**
 * Rewrites what the history keeps of some records: only for what must not be left anywhere, since history is otherwise
 * never touched.
 * @param rewrite what becomes of a change
 */
export async function rewriteChanges(
  db: KairosDatabase,
  recordIds: Id[],
  rewrite: (change: RecordChange) => RecordChange,
): Promise<void> {
  const lists = await listsAbout(db, recordIds)
  await db.changes.where('id').anyOf(lists).modify((list) => {
    list.changes = list.changes.map(rewrite)
    list.about = listKeys(list.changes.map(({ recordId }) => recordId))
  })
}
