import type { AnyRecord } from '../journey/record.ts'
import type { RecordType } from '../journey/records.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { RecordsByType } from './format.ts'
import type { Problem } from './problem.ts'
import * as v from 'valibot'
import { tombstoneSchema } from '../journey/tombstone.ts'

/** What a file may delete: things that belong to one audit. What several audits may share is never deleted by a file. */
const deletable = new Set<RecordType>(['observation', 'picture', 'moment'])

/** Checks a file's deletions; those of anything but the file's own audits are set aside. */
export function validateTombstones(values: unknown[], records: RecordsByType): { good: Tombstone[], problems: Problem[] } {
  const audits = new Set(records.audit.map(({ id }: AnyRecord) => id))
  const good: Tombstone[] = []
  const problems: Problem[] = []
  for (const [index, value] of values.entries()) {
    const parsed = v.safeParse(tombstoneSchema, value, { abortEarly: true })
    if (!parsed.success)
      problems.push({ type: 'tombstone', id: null, index, reason: 'shape', detail: v.getDotPath(parsed.issues[0]) ?? '' })
    else if (!deletable.has(parsed.output.type) || parsed.output.auditId === null || !audits.has(parsed.output.auditId))
      problems.push({ type: 'tombstone', id: parsed.output.id, index, reason: 'foreign', detail: `${parsed.output.type} ${parsed.output.id}` })
    else
      good.push(parsed.output)
  }
  return { good, problems }
}
