import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'

/** The audit that a record belongs to; null where it belongs to none. */
export function auditIdOf(record: AnyRecord | null): Id | null {
  return typeof record?.auditId === 'string' ? record.auditId : null
}
