import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { State } from '../../journey/version.ts'
import type { PictureAudits } from './picture-audits.ts'
import type { PairsByOutcome, RecordPair } from './record-pairs.ts'
import type { Surroundings } from './surroundings.ts'
import { getExisting } from '../../database/existing-records.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { withLatestSaying, withoutSaying } from '../../journey/same-as.ts'
import { compareStates } from '../../journey/version.ts'
import { checkLeap } from '../leap.ts'
import { noPairs } from './record-pairs.ts'
import { complaintAgainst, isOfItsAudit, stateThatCounts, surroundingsOf } from './surroundings.ts'

type Outcome = Exclude<keyof PairsByOutcome, 'deletions' | 'sayings' | 'refused'>

/** Sets a file's records and deletions beside what the store has of them: of each record the newest state wins. */
export async function compareWithStore(
  db: KairosDatabase,
  records: RecordLists,
  tombstones: Tombstone[],
): Promise<PairsByOutcome> {
  const pairs = noPairs()
  const around = await surroundingsOf(db, records, tombstones)
  for (const type of recordTypes) {
    const list: AnyRecord[] = listOf(records, type)
    const local = await statesOf(db, type, list.map(({ id }) => id))
    list.forEach((record, index) => addPair(pairs, { type, record, local: local[index] }, around))
    await addDeletions(db, pairs, type, tombstones.filter(tombstone => tombstone.type === type), around)
  }
  return pairs
}

/** Puts a record to those of its outcome, or to those that are refused. */
function addPair(pairs: PairsByOutcome, pair: RecordPair, around: Surroundings): void {
  const { type, record } = pair
  const local = stateThatCounts(pair, around)
  const outcome = outcomeOf(record, local)
  const complaint = complaintAgainst({ type, record, local }, outcome === 'updated', around)
  if (complaint)
    pairs.refused.push({ type, id: record.id, complaint })
  else
    addJudged(pairs, { type, record, local }, outcome)
}

/**
 * What either version says of being another record is settled by itself: the later saying counts, whichever version
 * is kept.
 */
function addJudged(pairs: PairsByOutcome, { type, record, local }: RecordPair, outcome: Outcome): void {
  if (outcome === 'updated')
    pairs.updated.push({ type, record: withLatestSaying(record, local!.record!), local })
  else
    pairs[outcome].push({ type, record, local })
  const isKept = local?.record && (outcome === 'same' || outcome === 'localIsNewer')
  const kept = isKept && withLatestSaying(local.record, record)
  if (kept && kept !== local.record)
    pairs.sayings.push({ type, record: kept, local })
}

function outcomeOf(record: AnyRecord, local: State | undefined): Outcome {
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

/** Adds those that the store does not have yet. */
async function addDeletions(
  db: KairosDatabase,
  pairs: PairsByOutcome,
  type: RecordType,
  tombstones: Tombstone[],
  { pictureAudits }: Surroundings,
): Promise<void> {
  const states = await statesOf(db, type, tombstones.map(({ id }) => id))
  for (const [index, tombstone] of tombstones.entries()) {
    const local = states[index]
    const complaint = local && checkLeap(tombstone, local.record ?? local.tombstone)
    if (complaint)
      pairs.refused.push({ type: 'tombstone', id: tombstone.id, complaint })
    else if (!local || isNewDeletion(tombstone, local, type, pictureAudits))
      pairs.deletions.push({ tombstone, local })
  }
}

function isNewDeletion(
  tombstone: Tombstone,
  local: State,
  type: RecordType,
  pictureAudits: PictureAudits,
): boolean {
  const isOfAnother = local.record && !isOfItsAudit(tombstone, type, local.record, pictureAudits)
  return !isOfAnother && compareStates({ tombstone }, local) > 0
}

/** A picture's bytes are never replaced: what was said of it was said of those. */
function isAnotherPicture(local: AnyRecord, incoming: AnyRecord): boolean {
  return 'sha256' in local && local.sha256 !== incoming.sha256
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
