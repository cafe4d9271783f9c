import type { Action, Change, Entry } from '../journey/change.ts'
import type { Id } from '../journey/identifier.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordOf, RecordType } from '../journey/records.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { KairosDatabase, PictureFile } from './kairos-database.ts'
import { newId } from '../journey/identifier.ts'
import { timestampOf } from '../journey/timestamp.ts'

/** What shall become of one record: its new content, or null to delete it. Revision and time are the journal's. */
export type Edit = {
  [type in RecordType]: { type: type, id: Id, content: Content<RecordOf[type]> | null }
}[RecordType]

type Content<T> = { [key in keyof T as key extends 'id' | 'revision' | 'updatedAt' ? never : key]: T[key] }

/** A record as it came from elsewhere: it keeps its own revision and time. */
export interface Adoption {
  type: RecordType
  record: AnyRecord
}

interface Deed {
  action: Action
  /** The auditor who does it; null where nobody is named. */
  by: Id | null
}

/** The one way into the store: every change is written together with what it was, is, who and when. */
export interface Journal {
  /** Creates, edits and deletes records, and stores the bytes of new pictures, all or nothing. */
  write: (deed: Deed, edits: Edit[], files?: PictureFile[]) => Promise<Entry>
  /** Takes records and deletions in as they are, all or nothing. */
  adopt: (deed: Deed, adoptions: Adoption[], tombstones: Tombstone[], files?: PictureFile[]) => Promise<Entry>
  /** Removes records from this store alone: no tombstone is left, so a file may bring them again. */
  forget: (deed: Deed, records: { type: RecordType, id: Id }[]) => Promise<Entry>
  /** Takes an entry back: each record becomes what it was before. */
  undo: (entryId: Id, by: Id | null) => Promise<Entry>
}

/** @param clock where the time of each change comes from */
export function createJournal(db: KairosDatabase, clock: Clock): Journal {
  return {
    write: (deed, edits, files = []) =>
      record(db, clock, deed, null, files, async at => Promise.all(edits.map(edit => applyEdit(db, edit, at)))),
    adopt: (deed, adoptions, tombstones, files = []) =>
      record(db, clock, deed, null, files, async () => [
        ...await applyAdoptions(db, adoptions),
        ...await Promise.all(tombstones.map(tombstone => bury(db, tombstone))),
      ]),
    forget: (deed, records) =>
      record(db, clock, deed, null, [], async () => Promise.all(records.map(({ type, id }) => forgetOne(db, type, id)))),
    undo: (entryId, by) =>
      record(db, clock, { action: 'undone', by }, entryId, [], async at => takeBack(db, entryId, at)),
  }
}

type Delta = Pick<Change, 'type' | 'recordId' | 'before' | 'after'>

async function record(
  db: KairosDatabase,
  clock: Clock,
  deed: Deed,
  undoes: Id | null,
  files: PictureFile[],
  apply: (at: string) => Promise<Delta[]>,
): Promise<Entry> {
  const entry: Entry = { id: newId(), ...deed, at: timestampOf(clock), undoes }
  await db.transaction('rw', db.journalled, async () => {
    await db.pictureFiles.bulkPut(files)
    const deltas = await apply(entry.at)
    await db.entries.add(entry)
    await db.changes.bulkAdd(deltas.map(delta => ({ id: newId(), entryId: entry.id, ...delta })))
  })
  return entry
}

async function applyEdit(db: KairosDatabase, { type, id, content }: Edit, at: string): Promise<Delta> {
  const before = await read(db, type, id)
  const buried = await db.tombstones.get(id)
  const revision = Math.max(before?.revision ?? 0, buried?.revision ?? 0) + 1
  const after = content && { ...content, id, revision, updatedAt: at }
  await put(db, type, id, after, { revision, updatedAt: at })
  return { type, recordId: id, before, after }
}

async function applyAdoptions(db: KairosDatabase, adoptions: Adoption[]): Promise<Delta[]> {
  const deltas: Delta[] = []
  for (const [type, group] of Map.groupBy(adoptions, adoption => adoption.type)) {
    const records = group.map(adoption => adoption.record)
    const before = await db.table<AnyRecord>(type).bulkGet(records.map(({ id }) => id))
    await db.table(type).bulkPut(records)
    deltas.push(...records.map((after, index) => ({ type, recordId: after.id, before: before[index] ?? null, after })))
  }
  return deltas
}

async function bury(db: KairosDatabase, tombstone: Tombstone): Promise<Delta> {
  const before = await read(db, tombstone.type, tombstone.id)
  await put(db, tombstone.type, tombstone.id, null, tombstone)
  return { type: tombstone.type, recordId: tombstone.id, before, after: null }
}

async function forgetOne(db: KairosDatabase, type: RecordType, id: Id): Promise<Delta> {
  const before = await read(db, type, id)
  await put(db, type, id, null, null)
  return { type, recordId: id, before, after: null }
}

async function takeBack(db: KairosDatabase, entryId: Id, at: string): Promise<Delta[]> {
  const changes = await db.changes.where('entryId').equals(entryId).toArray()
  return Promise.all(changes.map(async ({ type, recordId, before }) => {
    const now = await read(db, type, recordId)
    const buried = await db.tombstones.get(recordId)
    const revision = Math.max(now?.revision ?? 0, buried?.revision ?? 0, before?.revision ?? 0) + 1
    const after = before && { ...before, revision, updatedAt: at }
    await put(db, type, recordId, after, null)
    return { type, recordId, before: now, after }
  }))
}

async function read(db: KairosDatabase, type: RecordType, id: Id): Promise<AnyRecord | null> {
  return await db.table<AnyRecord>(type).get(id) ?? null
}

/** Stores a record; null removes it and leaves a tombstone where one is given. */
async function put(
  db: KairosDatabase,
  type: RecordType,
  id: Id,
  after: AnyRecord | null,
  grave: { revision: number, updatedAt: string } | null,
): Promise<void> {
  if (after) {
    await db.table(type).put(after)
    await db.tombstones.delete(id)
    return
  }
  await db.table(type).delete(id)
  if (grave)
    await db.tombstones.put({ id, type, ...grave })
}
