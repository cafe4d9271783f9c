import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange, TypedRecord } from './entry.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'

/**
 * Of an entry's changes those that can be undone without taking from what stays anything that it refers to, over
 * however many steps. What the entry made and somebody changed since stays as well. Where anything that stays rests on
 * a frame that the entry made (audit, journey, stages, criteria), the whole frame stays: half of it would be no map.
 */
export async function undoableChanges(db: KairosDatabase, changes: RecordChange[]): Promise<RecordChange[]> {
  const made = changes.filter(({ before, after }) => !before && after)
  if (made.length === 0)
    return changes
  const removable = removableOf(await everything(db), made)
  return changes.filter(change => !made.includes(change) || removable.has(change.recordId))
}

/** The ids of those made records that nothing needs which stays. */
function removableOf(all: TypedRecord[], made: RecordChange[]): Set<Id> {
  const removable = unchangedOf(all, made)
  const isFrameId = new Set(made.filter(({ type }) => isFrame(type)).map(({ recordId }) => recordId))
  let staying = all.filter(({ record }) => !removable.has(record.id))
  while (staying.length > 0) {
    const needed = new Set(staying.flatMap(namedBy).filter(id => removable.has(id)))
    const isFrameNeeded = [...needed].some(id => isFrameId.has(id))
    staying = all.filter(({ record: { id } }) =>
      removable.has(id) && (needed.has(id) || (isFrameNeeded && isFrameId.has(id))))
    staying.forEach(({ record }) => removable.delete(record.id))
  }
  return removable
}

/** The ids of the records that still are as they were made. */
function unchangedOf(all: TypedRecord[], made: RecordChange[]): Set<Id> {
  const revisions = new Map(made.map(({ recordId, after }) => [recordId, after!.revision]))
  const unchanged = all.filter(({ record: { id, revision } }) => revisions.get(id) === revision)
  return new Set(unchanged.map(({ record }) => record.id))
}

function isFrame(type: RecordType): boolean {
  return recordDescriptions[type].role === 'frame'
}

async function everything(db: KairosDatabase): Promise<TypedRecord[]> {
  const lists = await Promise.all(recordTypes.map(async type => ({ type, records: await db.records(type).toArray() })))
  return lists.flatMap(({ type, records }) => records.map(record => ({ type, record })))
}

function namedBy({ type, record }: TypedRecord): Id[] {
  return allNamed(type, record as RecordOf[typeof type]).map(({ id }) => id)
}
