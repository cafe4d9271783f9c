import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'
import { mentions, references } from '../../journey/references.ts'

/** What somebody observed or concluded; all else is the frame that they did it in. */
const findings = new Set<RecordType>(['observation', 'moment', 'picture'])

interface Stored {
  type: RecordType
  record: AnyRecord
}

/**
 * Of a file's changes those that can be taken back without taking from others what they need. Where any observation of
 * others rests on the file's frame (audit, journey, stages, criteria), the whole frame stays: half of it would be no map.
 */
export async function undoableChanges(db: KairosDatabase, changes: RecordChange[]): Promise<RecordChange[]> {
  const made = new Set(changes.filter(({ before, after }) => !before && after).map(({ recordId }) => recordId))
  const staying = (await everything(db)).filter(({ record }) => !made.has(record.id))
  const named = new Set(staying.flatMap(namedBy))
  const isFrameNeeded = changes.some(({ type, recordId }) => !findings.has(type) && type !== 'auditor' && made.has(recordId) && named.has(recordId))
  return changes.filter(({ type, recordId }) => {
    if (!made.has(recordId))
      return true
    return !named.has(recordId) && (findings.has(type) || type === 'auditor' || !isFrameNeeded)
  })
}

async function everything(db: KairosDatabase): Promise<Stored[]> {
  const lists = await Promise.all(recordTypes.map(async type => (await db.table<AnyRecord, Id>(type).toArray()).map(record => ({ type, record }))))
  return lists.flat()
}

function namedBy({ type, record }: Stored): Id[] {
  const known = record as RecordOf[typeof type]
  return [...references(type, known), ...mentions(type, known)].map(({ id }) => id)
}
