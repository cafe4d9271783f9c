import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange, TypedRecord } from './entry.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'

/**
 * Of an entry's changes those that can be undone without taking from what stays anything that it refers to, over
 * however many steps. What stays is what there will be: where the entry changed a record that is put back, the version
 * before. What the entry made and somebody changed since stays as well. Where anything that stays rests on a frame that
 * the entry made (audit, journey, stages), the whole frame stays: half of it would be no map.
 */
export async function undoableChanges(db: KairosDatabase, changes: RecordChange[]): Promise<RecordChange[]> {
  const made = changes.filter(isMaking)
  if (made.length === 0)
    return changes
  const removable = removableOf(await everythingPutBack(db, changes), made)
  return changes.filter(change => !isMaking(change) || removable.has(change.recordId))
}

function isMaking({ before, after }: RecordChange): boolean {
  return !before && after !== null
}

/** Whether a record is still as a change left it, so that it can be undone. */
export function isAsLeft({ after, lost }: RecordChange, now: AnyRecord | null): boolean {
  return !lost && now?.revision === after?.revision
}

/** The ids of those made records that nothing needs which stays. */
function removableOf(all: TypedRecord[], made: RecordChange[]): Set<Id> {
  const removable = unchangedOf(all, made)
  const isFrameId = new Set(made.filter(({ type }) => isFrame(type)).map(({ recordId }) => recordId))
  let staying = all.filter(({ record }) => !removable.has(record.id))
  while (staying.length > 0) {
    const needed = staying.flatMap(namedBy).filter(({ id }) => removable.has(id))
    const ids = new Set(needed.map(({ id }) => id))
    const isFrameNeeded = needed.some(({ type, id }) => isFrameId.has(id) && !isShared(type))
    staying = all.filter(({ record: { id } }) =>
      removable.has(id) && (ids.has(id) || (isFrameNeeded && isFrameId.has(id))))
    staying.forEach(({ record }) => removable.delete(record.id))
  }
  return removable
}

/** The ids of the records that still are as they were made. */
function unchangedOf(all: TypedRecord[], made: RecordChange[]): Set<Id> {
  const byId = new Map(made.map(change => [change.recordId, change]))
  const unchanged = all.filter(({ record }) => byId.has(record.id) && isAsLeft(byId.get(record.id)!, record))
  return new Set(unchanged.map(({ record }) => record.id))
}

function isFrame(type: RecordType): boolean {
  return recordDescriptions[type].role === 'frame'
}

/** Whether records of a type rest on nothing, as questions do: whoever needs one needs nothing that came with it. */
function isShared(type: RecordType): boolean {
  return Object.keys(recordDescriptions[type].references).length === 0
}

/** All records, where changes that can be undone are: as they were before. */
async function everythingPutBack(db: KairosDatabase, changes: RecordChange[]): Promise<TypedRecord[]> {
  const replaced = new Map(changes.filter(({ before }) => before).map(change => [change.recordId, change]))
  const putBack = ({ type, record }: TypedRecord): TypedRecord => {
    const change = replaced.get(record.id)
    return change && isAsLeft(change, record) ? { type, record: change.before! } : { type, record }
  }
  const deleted = changes.filter(({ before, after }) => before && !after)
  return [
    ...(await everything(db)).map(putBack),
    ...deleted.map(({ type, before }) => ({ type, record: before! })),
  ]
}

async function everything(db: KairosDatabase): Promise<TypedRecord[]> {
  const lists = await Promise.all(recordTypes.map(async type => ({ type, records: await db.records(type).toArray() })))
  return lists.flatMap(({ type, records }) => records.map(record => ({ type, record })))
}

function namedBy({ type, record }: TypedRecord): Reference[] {
  return allNamed(type, record as RecordOf[typeof type])
}
