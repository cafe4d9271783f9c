import type { Table } from 'dexie'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NewChange } from './entry.ts'
import * as v from 'valibot'
import { recordDescriptions } from '../../journey/records.ts'
import { tombstoneSchema } from '../../journey/tombstone.ts'
import { chunksOf } from '../chunks.ts'
import { existingIds, mostSingleRequests } from '../existing-records.ts'

/** What shall become of a record. */
export interface PlannedChange {
  change: NewChange
  /** Its deletion, as it shall stand; null for none. */
  tombstone: Tombstone | null
}

/** Writes records and deletions, each type's together, and tells the changes for the journal. */
export async function writeChanges(db: KairosDatabase, planned: PlannedChange[]): Promise<NewChange[]> {
  planned.forEach(assertReadable)
  for (const [type, ofType] of Map.groupBy(planned, ({ change }) => change.type))
    await writeRecords(db.table<AnyRecord, Id>(type), ofType.map(({ change }) => change))
  const [buried, unburied] = [true, false].map(is => planned.filter(({ tombstone }) => is === (tombstone !== null)))
  await putAll(db.tombstones, buried!.map(({ tombstone }) => tombstone!))
  await deleteAll(db.tombstones, unburied!.map(({ change }) => change.recordId))
  return planned.map(({ change }) => change)
}

async function writeRecords(table: Table<AnyRecord, Id>, changes: NewChange[]): Promise<void> {
  await putAll(table, changes.flatMap(({ after }) => after ? [after] : []))
  await deleteAll(table, changes.flatMap(({ before, after, recordId }) => before && !after ? [recordId] : []))
}

/** What other Kairos would refuse to read must not be said to be saved, whoever writes it. */
function assertReadable({ change: { type, after }, tombstone }: PlannedChange): void {
  if (after)
    v.assert(recordDescriptions[type].schema, after)
  if (tombstone)
    v.assert(tombstoneSchema, tombstone)
}

/** Stores records, however many. */
export async function putAll<T>(table: Table<T, Id, any>, records: T[]): Promise<void> {
  for (const chunk of chunksOf(records))
    await table.bulkPut(chunk)
}

/** Deletes records, however many, of which some may not be there: of many it is asked first which are. */
async function deleteAll(table: Table<any, Id, any>, ids: Id[]): Promise<void> {
  for (const chunk of chunksOf(ids.length > mostSingleRequests ? await existingIds(table, ids) : ids))
    await table.bulkDelete(chunk)
}
