import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NewChange, TypedRecord } from './entry.ts'
import type { RecordEdit } from './record-edit.ts'
import * as v from 'valibot'
import { greatestCount } from '../../journey/record.ts'
import { recordDescriptions } from '../../journey/records.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { tombstoneSchema } from '../../journey/tombstone.ts'
import { getExisting } from '../existing-records.ts'
import { present } from '../present.ts'

/** Gives a record new content as its next revision, or deletes it and leaves a tombstone. */
export async function editRecord(
  db: KairosDatabase,
  { type, id, content }: RecordEdit,
  at: string,
  auditId: Id | null,
): Promise<NewChange> {
  const before = await readRecord(db, type, id)
  const version = await nextVersion(db, before, id, at)
  if (!content)
    return deleteWithTombstone(db, { ...version, type, auditId })
  const after = v.parse(recordDescriptions[type].schema, stampSaying({ ...content, ...version }, before))
  await putRecord(db, type, after)
  return { type, recordId: id, before, after }
}

/** Takes records in as they are, each type's at once. */
export async function adoptRecords(db: KairosDatabase, adopted: TypedRecord[]): Promise<NewChange[]> {
  const byType = [...Map.groupBy(adopted, ({ type }) => type)]
  const changes = await Promise.all(byType.map(([type, records]) =>
    adoptOfType(db, type, records.map(({ record }) => record))))
  const tombstones = present(await getExisting(db.tombstones, adopted.map(({ record }) => record.id)))
  const buried = new Map(tombstones.map(tombstone => [tombstone.id, tombstone]))
  await db.tombstones.bulkDelete([...buried.keys()])
  return changes.flat().map(change =>
    buried.has(change.recordId) ? { ...change, buried: buried.get(change.recordId) } : change)
}

async function adoptOfType(db: KairosDatabase, type: RecordType, records: AnyRecord[]): Promise<NewChange[]> {
  const table = db.table<AnyRecord, Id>(type)
  records.forEach(record => assertReadable(type, record))
  const before = await getExisting(table, records.map(({ id }) => id))
  await table.bulkPut(records)
  return records.map((after, index) => ({ type, recordId: after.id, before: before[index] ?? null, after }))
}

/** Leaves a record as it is, and what lost against it for the journal. */
export async function noteLosingVersion(db: KairosDatabase, { type, record }: TypedRecord): Promise<NewChange> {
  const now = await readRecord(db, type, record.id)
  return { type, recordId: record.id, before: now, after: now, lost: record }
}

/** Deletes a record, also one that was never here, and leaves its tombstone. */
export async function deleteWithTombstone(db: KairosDatabase, tombstone: Tombstone): Promise<NewChange> {
  v.assert(tombstoneSchema, tombstone)
  const { type, id } = tombstone
  const before = await readRecord(db, type, id)
  await db.table(type).delete(id)
  await db.tombstones.put(tombstone)
  return { type, recordId: id, before, after: null }
}

/**
 * Removes a record from this store alone, and leaves no trace outside the journal.
 * @param buried its deletion, where there was one before it came
 */
export async function removeLocally(
  db: KairosDatabase,
  type: RecordType,
  id: Id,
  buried?: Tombstone,
): Promise<NewChange> {
  const before = await readRecord(db, type, id)
  await db.table(type).delete(id)
  await (buried ? db.tombstones.put(buried) : db.tombstones.delete(id))
  return { type, recordId: id, before, after: null }
}

/** Stores a record, over a tombstone where one is. */
export async function putRecord(db: KairosDatabase, type: RecordType, record: AnyRecord): Promise<void> {
  assertReadable(type, record)
  await db.table(type).put(record)
  await db.tombstones.delete(record.id)
}

/** What other Kairos would refuse to read must not be said to be saved, whoever writes it. */
function assertReadable(type: RecordType, record: AnyRecord): void {
  v.assert(recordDescriptions[type].schema, record)
}

/** A record as it is now; null where there is none. */
export async function readRecord(db: KairosDatabase, type: RecordType, id: Id): Promise<AnyRecord | null> {
  return await db.table<AnyRecord>(type).get(id) ?? null
}

type Version = Pick<AnyRecord, 'id' | 'revision' | 'updatedAt' | 'restored'>

/**
 * Identity, revision and time of what follows a record, or follows its tombstone. Where a count cannot go on, which
 * only a hostile file of earlier times led to, the time alone says which version is newer.
 */
export async function nextVersion(
  db: KairosDatabase,
  before: AnyRecord | null,
  id: Id,
  at: string,
): Promise<Version> {
  const buried = await db.tombstones.get(id)
  const restored = buried ? nextCount(buried.restored ?? 0) : before?.restored
  const revision = nextCount(Math.max(before?.revision ?? 0, buried?.revision ?? 0))
  return { id, revision, updatedAt: at, ...restored === undefined ? {} : { restored } }
}

function nextCount(count: number): number {
  return Math.min(count + 1, greatestCount)
}
