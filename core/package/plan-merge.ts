import type { Adoption } from '../database/journal.ts'
import type { KairosDatabase } from '../database/kairos-database.ts'
import type { Id } from '../journey/identifier.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordType } from '../journey/records.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { State } from '../journey/version.ts'
import type { RecordsByType } from './format.ts'
import { getKnown } from '../database/get-known.ts'
import { recordTypes } from '../journey/records.ts'
import { compareStates } from '../journey/version.ts'

/** What taking a file in would do. */
export interface MergePlan {
  added: Adoption[]
  updated: Adoption[]
  /** Deletions that the store does not have yet, also of records that it never had. */
  buried: Tombstone[]
  /** Of those, the deletions of records that are here. */
  deleted: number
  /** Records of which the store has the very same version. */
  same: number
  /** Records of which the store has a newer version. */
  newerHere: number
  /** Records that were deleted here. */
  deletedHere: number
}

/**
 * Compares a file's records and tombstones with the store's: of each record the newest state wins, so that the same
 * files lead to the same store in whatever order they come.
 */
export async function planMerge(db: KairosDatabase, records: RecordsByType, tombstones: Tombstone[]): Promise<MergePlan> {
  const plan: MergePlan = { added: [], updated: [], buried: [], deleted: 0, same: 0, newerHere: 0, deletedHere: 0 }
  for (const type of recordTypes)
    await planRecords(db, plan, type, records[type])
  for (const type of recordTypes)
    await planTombstones(db, plan, type, tombstones.filter(tombstone => tombstone.type === type))
  dropWhatIsBuried(plan)
  return plan
}

async function planRecords(db: KairosDatabase, plan: MergePlan, type: RecordType, records: AnyRecord[]): Promise<void> {
  const here = await statesOf(db, type, records.map(({ id }) => id))
  for (const [index, record] of records.entries()) {
    const mine = here[index]
    const order = mine ? compareStates({ record }, mine) : 1
    if (mine?.record && isAnotherPicture(mine.record, record))
      plan.newerHere++
    else if (order > 0)
      (mine?.record ? plan.updated : plan.added).push({ type, record })
    else if (order === 0)
      plan.same++
    else if (mine?.tombstone)
      plan.deletedHere++
    else
      plan.newerHere++
  }
}

async function planTombstones(db: KairosDatabase, plan: MergePlan, type: RecordType, tombstones: Tombstone[]): Promise<void> {
  const here = await statesOf(db, type, tombstones.map(({ id }) => id))
  for (const [index, tombstone] of tombstones.entries()) {
    const mine = here[index]
    if (mine && (compareStates({ tombstone }, mine) <= 0 || isOfAnotherAudit(mine, tombstone)))
      continue
    plan.buried.push(tombstone)
    if (mine?.record)
      plan.deleted++
  }
}

/** A picture's bytes are never replaced: what was said of it was said of those. */
function isAnotherPicture(mine: AnyRecord, theirs: AnyRecord): boolean {
  return 'sha256' in mine && mine.sha256 !== theirs.sha256
}

function isOfAnotherAudit({ record }: State, { auditId }: Tombstone): boolean {
  return record !== undefined && 'auditId' in record && record.auditId !== auditId
}

async function statesOf(db: KairosDatabase, type: RecordType, ids: string[]): Promise<(State | undefined)[]> {
  const records = await getKnown(db.table<AnyRecord, Id>(type), ids)
  const tombstones = await getKnown(db.tombstones, ids)
  return ids.map((_, index) => {
    const [record, tombstone] = [records[index], tombstones[index]]
    return record ? { record } : tombstone && { tombstone }
  })
}

/** Where one file has a record and its tombstone, the newer of the two counts. */
function dropWhatIsBuried(plan: MergePlan): void {
  const buried = new Map(plan.buried.map(tombstone => [tombstone.id, tombstone]))
  const stays = ({ record }: Adoption) => {
    const tombstone = buried.get(record.id)
    return !tombstone || compareStates({ record }, { tombstone }) > 0
  }
  plan.added = plan.added.filter(stays)
  plan.updated = plan.updated.filter(stays)
  const staying = new Set([...plan.added, ...plan.updated].map(({ record }) => record.id))
  plan.buried = plan.buried.filter(({ id }) => !staying.has(id))
}
