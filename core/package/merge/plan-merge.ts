import type { TypedRecord } from '../../database/journal/entry.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { State } from '../../journey/version.ts'
import type { RecordsByType } from '../format.ts'
import type { Conflict } from './conflict.ts'
import type { Fate, Fates, Meeting } from './fates.ts'
import { getExisting } from '../../database/existing-records.ts'
import { recordTypes } from '../../journey/records.ts'
import { references } from '../../journey/references.ts'
import { compareStates } from '../../journey/version.ts'
import { conflictsOf, countFates } from './count-fates.ts'
import { unknownVersions } from './losing-versions.ts'

/** What taking a file in would do. */
export interface MergePlan {
  added: TypedRecord[]
  updated: TypedRecord[]
  /** Deletions that the store does not have yet, also of records that it never had. */
  buried: Tombstone[]
  /** Versions that lose and that the history does not have: kept there, so that nothing said is gone. */
  lost: TypedRecord[]
  counts: Record<Fate, number>
  conflicts: Conflict[]
}

/**
 * Compares a file's records and tombstones with the store's: of each record the newest state wins, so that the same
 * files lead to the same store in whatever order they come.
 */
export async function planMerge(db: KairosDatabase, records: RecordsByType, tombstones: Tombstone[]): Promise<MergePlan> {
  const fates: Fates = { added: [], updated: [], same: [], newerHere: [], deletedHere: [], buried: [] }
  for (const type of recordTypes)
    await planRecords(db, fates, type, records[type])
  for (const type of recordTypes)
    await planTombstones(db, fates, type, tombstones.filter(tombstone => tombstone.type === type))
  dropWhatIsBuried(fates)
  bringBackWhatIsNeeded(fates)
  const { added, updated, newerHere, deletedHere, buried } = fates
  const conflicts = conflictsOf(fates)
  return {
    added: added.map(withoutMine),
    updated: updated.map(withoutMine),
    buried: buried.map(({ tombstone }) => tombstone),
    lost: await unknownVersions(db, [...newerHere, ...deletedHere].map(withoutMine)),
    counts: countFates(fates, conflicts),
    conflicts,
  }
}

function withoutMine({ type, record }: Meeting): TypedRecord {
  return { type, record }
}

async function planRecords(db: KairosDatabase, fates: Fates, type: RecordType, records: AnyRecord[]): Promise<void> {
  const here = await statesOf(db, type, records.map(({ id }) => id))
  for (const [index, record] of records.entries())
    fates[fateOf(record, here[index])].push({ type, record, mine: here[index] })
}

function fateOf(record: AnyRecord, mine: State | undefined): Exclude<keyof Fates, 'buried'> {
  const order = mine ? compareStates({ record }, mine) : 1
  if (mine?.record && isAnotherPicture(mine.record, record))
    return 'newerHere'
  if (order > 0)
    return mine?.record ? 'updated' : 'added'
  if (order === 0)
    return 'same'
  return mine?.tombstone ? 'deletedHere' : 'newerHere'
}

async function planTombstones(db: KairosDatabase, fates: Fates, type: RecordType, tombstones: Tombstone[]): Promise<void> {
  const here = await statesOf(db, type, tombstones.map(({ id }) => id))
  for (const [index, tombstone] of tombstones.entries()) {
    const mine = here[index]
    if (!mine || (compareStates({ tombstone }, mine) > 0 && !isOfAnotherAudit(mine, tombstone)))
      fates.buried.push({ tombstone, mine })
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
  const records = await getExisting(db.table<AnyRecord, Id>(type), ids)
  const tombstones = await getExisting(db.tombstones, ids)
  return ids.map((_, index) => {
    const [record, tombstone] = [records[index], tombstones[index]]
    // A deletion of another type of record under this id, which only a hostile file has, says nothing of this one.
    return record ? { record } : tombstone?.type === type ? { tombstone } : undefined
  })
}

/** Where one file has a record and its tombstone, the newer of the two counts. */
function dropWhatIsBuried(fates: Fates): void {
  const tombstones = new Map(fates.buried.map(({ tombstone }) => [tombstone.id, tombstone]))
  const isBuried = ({ record }: Meeting) => {
    const tombstone = tombstones.get(record.id)
    return tombstone !== undefined && compareStates({ record }, { tombstone }) <= 0
  }
  const coming = [...fates.added, ...fates.updated]
  fates.deletedHere = [...fates.deletedHere, ...coming.filter(isBuried)]
  fates.added = fates.added.filter(adoption => !isBuried(adoption))
  fates.updated = fates.updated.filter(adoption => !isBuried(adoption))
  const staying = new Set([...fates.added, ...fates.updated].map(({ record }) => record.id))
  fates.buried = fates.buried.filter(({ tombstone }) => !staying.has(tombstone.id))
}

/** What was deleted here comes back where a record that comes in cannot do without it. */
function bringBackWhatIsNeeded(fates: Fates): void {
  const deleted = new Map(fates.deletedHere.map(adoption => [adoption.record.id, adoption]))
  // Those that refer to others stand after them.
  for (const type of recordTypes.toReversed()) {
    const coming = [...fates.added, ...fates.updated].filter(adoption => adoption.type === type)
    for (const { id } of coming.flatMap(({ record }) => references(type, record as RecordOf[typeof type]))) {
      fates.added.push(...deleted.has(id) ? [deleted.get(id)!] : [])
      deleted.delete(id)
    }
  }
  fates.deletedHere = [...deleted.values()]
}
