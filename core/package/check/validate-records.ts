import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Problem } from '../problem.ts'
import type { RecordsInStore } from './records-in-store.ts'
import type { SeenRecords } from './seen-records.ts'
import * as v from 'valibot'
import { listOf, noRecords } from '../../journey/record-lists.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { limits } from '../format.ts'
import { shorten } from '../shorten.ts'
import { withBuiltInCriteria } from './built-in-criteria.ts'
import { complaintInContext } from './complaint-in-context.ts'
import { flawOf } from './flaw.ts'
import { nothingSeen, see } from './seen-records.ts'

export interface Validated {
  good: RecordLists
  /** Where each good record stands in the file's list of its type, from 0. */
  indexes: Map<Id, number>
  problems: Problem[]
}

/**
 * Checks every record by itself and against those it refers to; sets the bad ones aside, each with its reason.
 * @param lists what the file has for each type: untrusted values, of whatever kind
 */
export function validateRecords(lists: Partial<Record<RecordType, unknown[]>>, store: RecordsInStore): Validated {
  const result: Validated = { good: noRecords(), indexes: new Map(), problems: [] }
  const seen = nothingSeen()
  for (const type of recordTypes)
    (lists[type] ?? []).forEach((value, index) => validateOne(type, value, index, { result, seen, store }))
  return { ...result, good: withBuiltInCriteria(result.good, store) }
}

interface Validation {
  result: Validated
  seen: SeenRecords
  store: RecordsInStore
}

function validateOne<T extends RecordType>(type: T, value: unknown, index: number, validation: Validation): void {
  const { result, seen, store } = validation
  const { record, complaint } = parse(type, value)
  const problem = complaint ?? complaintInContext(type, record, seen, store)
  if (problem) {
    if (result.problems.length < limits.problems)
      result.problems.push({ type, id: idOf(value), index, ...problem })
    return
  }
  see(seen, type, record!)
  listOf(result.good, type).push(record!)
  result.indexes.set(record!.id, index)
}

type Complaint = Pick<Problem, 'reason' | 'detail'>

type Parsed<T extends RecordType>
  = | { record: RecordOf[T], complaint?: undefined }
    | { record?: undefined, complaint: Complaint }

function parse<T extends RecordType>(type: T, value: unknown): Parsed<T> {
  const flaw = flawOf(value)
  if (flaw)
    return { complaint: { reason: flaw === 'text' ? 'too-long' : 'shape', detail: flaw } }
  const parsed = v.safeParse(recordDescriptions[type].schema, value, { abortEarly: true })
  if (parsed.success)
    return { record: parsed.output as RecordOf[T] }
  const [issue] = parsed.issues
  const reason = issue.message === 'too-long' ? 'too-long' : 'shape'
  return { complaint: { reason, detail: shorten(v.getDotPath(issue) ?? '') } }
}

function idOf(value: unknown): Id | null {
  return value instanceof Object && 'id' in value && typeof value.id === 'string' ? value.id.slice(0, 36) : null
}
