import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import type { Dump } from '../support/store-dump.ts'

export function hasRecord(dump: Dump, type: RecordType, id: string): boolean {
  return Object.hasOwn(dump[type]!, id)
}

export function recordsIn(dump: Dump, type: RecordType): AnyRecord[] {
  return Object.values(dump[type]!) as AnyRecord[]
}
