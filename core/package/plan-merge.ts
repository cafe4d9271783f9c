import type { Adoption } from '../database/journal.ts'
import type { KairosDatabase } from '../database/kairos-database.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordType } from '../journey/records.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { RecordsByType } from './format.ts'
import { recordTypes } from '../journey/records.ts'
import { compareVersions } from '../journey/version.ts'

/** What taking a file in would do. */
export interface MergePlan {
  added: Adoption[]
  updated: Adoption[]
  /** Records of which the store has the very same version. */
  same: number
  /** Records of which the store has a newer version, or which were deleted here. */
  kept: number
  /** Deletions in the file of records that are still here. */
  buried: Tombstone[]
}

/** Compares a file's records with the store's: the newer version of each wins, and a deletion wins over any edit. */
export async function planMerge(db: KairosDatabase, records: RecordsByType, tombstones: Tombstone[]): Promise<MergePlan> {
  const plan: MergePlan = { added: [], updated: [], same: 0, kept: 0, buried: [] }
  const buriedHere = new Set(await db.tombstones.toCollection().primaryKeys())
  const buriedThere = new Set(tombstones.map(({ id }) => id))
  for (const type of recordTypes)
    await planType(db, plan, type, records[type].filter(({ id }) => !buriedThere.has(id)), buriedHere)
  plan.buried = (await Promise.all(tombstones.map(async tombstone =>
    await db.table(tombstone.type).get(tombstone.id) ? [tombstone] : []))).flat()
  return plan
}

async function planType(db: KairosDatabase, plan: MergePlan, type: RecordType, records: AnyRecord[], buried: Set<string>): Promise<void> {
  const here = await db.table<AnyRecord>(type).bulkGet(records.map(({ id }) => id))
  for (const [index, record] of records.entries()) {
    const mine = here[index]
    const order = mine ? compareVersions(record, mine) : 1
    if (buried.has(record.id) || order < 0)
      plan.kept++
    else if (order === 0)
      plan.same++
    else
      (mine ? plan.updated : plan.added).push({ type, record })
  }
}
