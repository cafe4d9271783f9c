import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { State } from '../../journey/version.ts'
import type { DeletionPair, PairsByOutcome, RecordPair } from './record-pairs.ts'
import { getExisting } from '../../database/existing-records.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { withLatestSaying, withoutSaying } from '../../journey/same-as.ts'
import { compareStates } from '../../journey/version.ts'

/** Sets a file's records and deletions beside what the store has of them: of each record the newest state wins. */
export async function compareWithStore(
  db: KairosDatabase,
  records: RecordLists,
  tombstones: Tombstone[],
): Promise<PairsByOutcome> {
  const pairs: PairsByOutcome
    = { added: [], updated: [], same: [], localIsNewer: [], deletedLocally: [], deletions: [], sayings: [] }
  for (const type of recordTypes) {
    const list: AnyRecord[] = listOf(records, type)
    const local = await statesOf(db, type, list.map(({ id }) => id))
    list.forEach((record, index) => addPair(pairs, { type, record, local: local[index] }))
    const ofType = tombstones.filter(tombstone => tombstone.type === type)
    pairs.deletions = pairs.deletions.concat(await newDeletions(db, type, ofType))
  }
  return pairs
}

/**
 * Puts a record to those of its outcome. What either version says of being another record is settled by itself: the
 * later saying counts, whichever version is kept.
 */
function addPair(pairs: PairsByOutcome, { type, record, local }: RecordPair): void {
  const outcome = outcomeOf(record, local)
  if (outcome === 'updated')
    pairs.updated.push({ type, record: withLatestSaying(record, local!.record!), local })
  else
    pairs[outcome].push({ type, record, local })
  const isKept = local?.record && (outcome === 'same' || outcome === 'localIsNewer')
  const kept = isKept && withLatestSaying(local.record, record)
  if (kept && kept !== local.record)
    pairs.sayings.push({ type, record: kept, local })
}

function outcomeOf(record: AnyRecord, local: State | undefined): Exclude<keyof PairsByOutcome, 'deletions'> {
  if (local?.record && isAnotherPicture(local.record, record))
    return 'localIsNewer'
  const order = local ? compareStates({ record: withoutSaying(record) }, withoutSayingOf(local)) : 1
  if (order > 0)
    return local?.record ? 'updated' : 'added'
  if (order === 0)
    return 'same'
  return local?.tombstone ? 'deletedLocally' : 'localIsNewer'
}

function withoutSayingOf(state: State): State {
  return state.record ? { record: withoutSaying(state.record) } : state
}

/** Those that the store does not have yet. */
async function newDeletions(db: KairosDatabase, type: RecordType, tombstones: Tombstone[]): Promise<DeletionPair[]> {
  const states = await statesOf(db, type, tombstones.map(({ id }) => id))
  return tombstones
    .map((tombstone, index) => ({ tombstone, local: states[index] }))
    .filter(({ tombstone, local }) =>
      !local || (compareStates({ tombstone }, local) > 0 && !isOfAnotherAudit(local, tombstone)))
}

/** A picture's bytes are never replaced: what was said of it was said of those. */
function isAnotherPicture(local: AnyRecord, incoming: AnyRecord): boolean {
  return 'sha256' in local && local.sha256 !== incoming.sha256
}

function isOfAnotherAudit({ record }: State, { auditId }: Tombstone): boolean {
  return record !== undefined && 'auditId' in record && record.auditId !== auditId
}

async function statesOf(db: KairosDatabase, type: RecordType, ids: Id[]): Promise<(State | undefined)[]> {
  const records = await getExisting(db.table<AnyRecord, Id>(type), ids)
  const tombstones = await getExisting(db.tombstones, ids)
  return ids.map((_, index) => {
    const [record, tombstone] = [records[index], tombstones[index]]
    // A deletion of another type of record under this id, which only a hostile file has, says nothing of this one.
    return record ? { record } : tombstone?.type === type ? { tombstone } : undefined
  })
}
