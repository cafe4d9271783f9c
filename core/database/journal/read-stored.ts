import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { getExisting } from '../existing-records.ts'

/** A record and its deletion, as the store has them. */
export interface StoredPair {
  record: AnyRecord | null
  tombstone: Tombstone | null
}

interface Wanted {
  type: RecordType
  id: Id
}

/** What the store has of records, in their order. */
export async function readStored(db: KairosDatabase, wanted: Wanted[]): Promise<StoredPair[]> {
  const tombstones = await getExisting(db.tombstones, wanted.map(({ id }) => id))
  const records = await readRecords(db, wanted)
  return wanted.map((one, index) => ({ record: records.get(one) ?? null, tombstone: tombstones[index] ?? null }))
}

async function readRecords(db: KairosDatabase, wanted: Wanted[]): Promise<Map<Wanted, AnyRecord | undefined>> {
  const found = new Map<Wanted, AnyRecord | undefined>()
  for (const [type, ofType] of Map.groupBy(wanted, ({ type }) => type)) {
    const records = await getExisting(db.table<AnyRecord, Id>(type), ofType.map(({ id }) => id))
    ofType.forEach((one, index) => found.set(one, records[index]))
  }
  return found
}
