import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Problem } from '../problem.ts'

/** What a file has shown so far. */
export interface SeenRecords {
  types: Map<Id, RecordType>
  criteria: Map<Id, Criterion>
  /** Why ratings on a criterion would be read otherwise here than in the file. */
  otherReadings: Map<Id, Pick<Problem, 'reason' | 'detail'>>
}

/** What a file has shown before its first record. */
export function nothingSeen(): SeenRecords {
  return { types: new Map(), criteria: new Map(), otherReadings: new Map() }
}

/** Notes a good record, for those that refer to it. */
export function see<T extends RecordType>(seen: SeenRecords, type: T, record: RecordOf[T]): void {
  seen.types.set(record.id, type)
  if (type === 'criterion')
    seen.criteria.set(record.id, record as Criterion)
}
