import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { chunksOf } from '../chunks.ts'
import { mostSingleRequests } from '../existing-records.ts'
import { present } from '../present.ts'
import { keysToFind, listKeys } from './list-keys.ts'

/** Few enough that a list which is read for one change is read at once. */
const mostInList = 500
/** How many lists are looked through at once. */
const listsAtOnce = 10

/** Stores what an entry changed, in the order in which it is told. */
export function notesFor(db: KairosDatabase, entryId: Id): (changes: RecordChange[]) => Promise<void> {
  let lists = 0
  return async (changes) => {
    for (const part of chunksOf(changes, mostInList)) {
      const about = listKeys(part.map(({ recordId }) => recordId))
      await db.changes.add({ id: listId(entryId, lists++), entryId, about, changes: part })
    }
  }
}

/** Lists of one entry lie together, in their order. */
function listId(entryId: Id, index: number): string {
  return `${entryId} ${String(index).padStart(6, '0')}`
}

/** Looks at what each of some entries changed, and holds little of it at once. */
export async function forEachChangeIn(
  db: KairosDatabase,
  entryIds: Id[],
  look: (change: RecordChange, entryId: Id) => void,
): Promise<void> {
  const lists = await db.changes.where('entryId').anyOf(entryIds).primaryKeys()
  await forEachInLists(db, lists, look)
}

/** Looks at all changes of some records. */
export async function forEachChangeOf(
  db: KairosDatabase,
  recordIds: Id[],
  look: (change: RecordChange, entryId: Id) => void,
): Promise<void> {
  const wanted = new Set(recordIds)
  await forEachInLists(db, await listsAbout(db, recordIds), (change, entryId) =>
    wanted.has(change.recordId) && look(change, entryId))
}

/** The ids of the lists in which some records may be: one request for each is the fastest for some, all for many. */
export async function listsAbout(db: KairosDatabase, recordIds: Id[]): Promise<Id[]> {
  if (recordIds.length > mostSingleRequests)
    return db.changes.toCollection().primaryKeys()
  const keys = [...new Set(recordIds.flatMap(keysToFind))]
  const lists = await Promise.all(keys.map(key => db.changes.where('about').equals(key).primaryKeys()))
  return [...new Set(lists.flat())]
}

async function forEachInLists(
  db: KairosDatabase,
  ids: Id[],
  look: (change: RecordChange, entryId: Id) => void,
): Promise<void> {
  for (const some of chunksOf(ids, listsAtOnce)) {
    for (const { changes, entryId } of present(await db.changes.bulkGet(some)))
      changes.forEach(change => look(change, entryId))
  }
}

/** Does something with what an entry changed, part after part. */
export async function forEachPartOf(
  db: KairosDatabase,
  entryId: Id,
  work: (changes: RecordChange[]) => Promise<void>,
): Promise<void> {
  const lists = await db.changes.where('entryId').equals(entryId).primaryKeys()
  for (const some of chunksOf(lists, listsAtOnce))
    await work(present(await db.changes.bulkGet(some)).flatMap(({ changes }) => changes))
}

/** All changes of one record. */
export async function changesOfRecord(db: KairosDatabase, recordId: Id): Promise<RecordChange[]> {
  const found: RecordChange[] = []
  await forEachChangeOf(db, [recordId], change => found.push(change))
  return found
}

/** Forgets what entries changed. */
export async function forgetChanges(db: KairosDatabase, entryIds: Id[]): Promise<void> {
  await db.changes.where('entryId').anyOf(entryIds).delete()
}
