import type { Table } from 'dexie'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import * as v from 'valibot'
import { recordDescriptions } from '../../journey/records.ts'
import { tombstoneSchema } from '../../journey/tombstone.ts'
import { chunksOf, keysAround } from '../chunks.ts'
import { mostSingleRequests } from '../existing-records.ts'

/** What shall become of a record. */
export interface PlannedChange {
  change: RecordChange
  /** Its deletion, as it shall stand; null for none. */
  tombstone: Tombstone | null
}

/** Writes records and deletions, each type's together, and tells the changes for the journal. */
export async function writeChanges(db: KairosDatabase, planned: PlannedChange[]): Promise<RecordChange[]> {
  planned.forEach(assertReadable)
  for (const [type, ofType] of Map.groupBy(planned, ({ change }) => change.type))
    await writeRecords(db.table<AnyRecord, Id>(type), ofType.map(({ change }) => change))
  const [buried, unburied] = [true, false].map(is => planned.filter(({ tombstone }) => is === (tombstone !== null)))
  await putAll(db.tombstones, buried!.map(({ tombstone }) => tombstone!))
  await deleteAll(db.tombstones, unburied!.map(({ change }) => change.recordId))
  return planned.map(({ change }) => change)
}

async function writeRecords(table: Table<AnyRecord, Id>, changes: RecordChange[]): Promise<void> {
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

/** Of fewer neighbours each is deleted for itself. */
const shortestRun = 20

/**
 * Deletes records, however many, of which some may not be there. Of many it is asked first which are, and what lies
 * together goes together: a request for each would take longer than storing them did.
 */
async function deleteAll(table: Table<any, Id, any>, ids: Id[]): Promise<void> {
  if (ids.length <= mostSingleRequests)
    return table.bulkDelete(ids)
  const runs = runsOf(await keysAround(table, ids), new Set(ids))
  for (const run of runs.filter(({ length }) => length >= shortestRun))
    await table.where(':id').between(run[0], run.at(-1), true, true).delete()
  for (const chunk of chunksOf(runs.filter(({ length }) => length < shortestRun).flat()))
    await table.bulkDelete(chunk)
}

/** Keys that are sought and have no other between them, together. */
function runsOf(keys: Id[], sought: Set<Id>): Id[][] {
  const runs: Id[][] = []
  keys.forEach((key, index) => {
    if (!sought.has(key))
      return
    if (index > 0 && sought.has(keys[index - 1]!))
      runs.at(-1)!.push(key)
    else
      runs.push([key])
  })
  return runs
}
