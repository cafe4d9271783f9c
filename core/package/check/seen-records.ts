import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'

/** What a file has shown so far. */
export interface SeenRecords {
  types: Map<Id, RecordType>
  criteria: Map<Id, Criterion>
  /** Criteria that have another scale in the file than in the store. */
  otherScales: Set<Id>
}

/** What a file has shown before its first record. */
export function nothingSeen(): SeenRecords {
  return { types: new Map(), criteria: new Map(), otherScales: new Set() }
}

/** Notes a good record, for those that refer to it. */
export function see<T extends RecordType>(seen: SeenRecords, type: T, record: RecordOf[T]): void {
  seen.types.set(record.id, type)
  if (type === 'criterion')
    seen.criteria.set(record.id, record as Criterion)
}
