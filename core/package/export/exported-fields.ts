import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import { recordDescriptions } from '../../journey/records.ts'

/**
 * A record as it may leave the machine with a Kairos file: without the fields that its description keeps here. Fields
 * that a newer Kairos put in came out of a file and go into one again. Drafts and settings are no records: they never
 * leave.
 */
export function pickExportedFields(type: RecordType, record: AnyRecord): AnyRecord {
  const leaves: Readonly<Record<string, boolean>> = recordDescriptions[type].leaves
  return Object.fromEntries(Object.entries(record).filter(([field]) => leaves[field] !== false)) as AnyRecord
}
