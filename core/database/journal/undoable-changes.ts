import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange, TypedRecord } from './entry.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'

/**
 * Of a file's changes those that can be taken back without taking from others what they need. Where any observation of
 * others rests on the file's frame (audit, journey, stages, criteria), the whole frame stays: half of it would be no
 * map.
 */
export async function undoableChanges(db: KairosDatabase, changes: RecordChange[]): Promise<RecordChange[]> {
  const made = new Set(changes.filter(({ before, after }) => !before && after).map(({ recordId }) => recordId))
  const staying = (await everything(db)).filter(({ record }) => !made.has(record.id))
  const named = new Set(staying.flatMap(namedBy))
  const isFrameNeeded = changes.some(({ type, recordId }) =>
    isFrame(type) && made.has(recordId) && named.has(recordId))
  return changes.filter(({ type, recordId }) => {
    if (!made.has(recordId))
      return true
    return !named.has(recordId) && !(isFrame(type) && isFrameNeeded)
  })
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
