import type { TypedRecord } from '../../database/journal/entry.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { Conflict } from './conflict.ts'
import type { MergeOutcome, PairsByOutcome, RecordPair, RefusedPair } from './record-pairs.ts'
import { recordTypes } from '../../journey/records.ts'
import { references } from '../../journey/references.ts'
import { compareStates } from '../../journey/version.ts'
import { compareWithStore } from './compare-with-store.ts'
import { conflictsIn } from './conflict.ts'
import { countOutcomes } from './count-outcomes.ts'
import { unknownVersions } from './losing-versions.ts'

/** What taking a file in would do. */
export interface MergePlan {
  added: TypedRecord[]
  /** Those that replace what is here, and those of here to which the file adds which other one they are. */
  updated: TypedRecord[]
  /** Deletions that the store does not have yet, also of records that it never had. */
  deletions: Tombstone[]
  /** Versions that lose and that the history does not have: kept there, so that nothing said is gone. */
  losing: TypedRecord[]
  counts: Record<MergeOutcome, number>
  conflicts: Conflict[]
  /** What contradicts what is known. */
  refused: RefusedPair[]
}

/**
 * Compares a file's records and tombstones with the store's: of each record the newest state wins, so that the same
 * files lead to the same store in whatever order they come.
 */
export async function planMerge(
  db: KairosDatabase,
  records: RecordLists,
  tombstones: Tombstone[],
): Promise<MergePlan> {
  const pairs = bringBackNeeded(settleWithinFile(await compareWithStore(db, records, tombstones)))
  const { added, updated, localIsNewer, deletedLocally, deletions, sayings } = pairs
  const conflicts = conflictsIn(pairs)
  return {
    added: added.map(incomingOf),
    updated: [...updated, ...sayings].map(incomingOf),
    deletions: deletions.map(({ tombstone }) => tombstone),
    losing: await unknownVersions(db, [...localIsNewer, ...deletedLocally].map(incomingOf)),
    counts: countOutcomes(pairs, conflicts),
    conflicts,
    refused: pairs.refused,
  }
}

function incomingOf({ type, record }: RecordPair): TypedRecord {
  return { type, record }
}

/** Where one file has a record and its tombstone, the newer of the two counts. */
function settleWithinFile(pairs: PairsByOutcome): PairsByOutcome {
  const { added, updated, deletedLocally, deletions } = pairs
  const tombstones = new Map(deletions.map(({ tombstone }) => [tombstone.id, tombstone]))
  const isDeleted = ({ record }: RecordPair) => {
    const tombstone = tombstones.get(record.id)
    return tombstone !== undefined && compareStates({ record }, { tombstone }) <= 0
  }
  const coming = [...added, ...updated]
  const staying = new Set(coming.filter(pair => !isDeleted(pair)).map(({ record }) => record.id))
  return {
    ...pairs,
    added: added.filter(pair => !isDeleted(pair)),
    updated: updated.filter(pair => !isDeleted(pair)),
    deletedLocally: [...deletedLocally, ...coming.filter(isDeleted)],
    deletions: deletions.filter(({ tombstone }) => !staying.has(tombstone.id)),
  }
}

/** What was deleted here comes back where a record that comes in cannot do without it. */
function bringBackNeeded(pairs: PairsByOutcome): PairsByOutcome {
  const added = [...pairs.added]
  const deleted = new Map(pairs.deletedLocally.map(pair => [pair.record.id, pair]))
  // Those that refer to others stand after them.
  for (const type of recordTypes.toReversed()) {
    const coming = [...added, ...pairs.updated].filter(pair => pair.type === type)
    const needed = coming.flatMap(({ record }) => references(type, record))
    for (const { id } of needed) {
      const pair = deleted.get(id)
      if (pair)
        added.push(pair)
      deleted.delete(id)
    }
  }
  return { ...pairs, added, deletedLocally: [...deleted.values()] }
}
