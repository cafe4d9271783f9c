import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { Observation } from '../journey/observation.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordOf, RecordType } from '../journey/records.ts'
import type { RecordsByType } from './format.ts'
import type { Problem } from './problem.ts'
import * as v from 'valibot'
import { isOnScale } from '../journey/criterion.ts'
import { recordSchemas, recordTypes } from '../journey/records.ts'
import { references } from '../journey/references.ts'
import { limits, noRecords } from './format.ts'

/** What the store already has, for records that refer to what the file leaves out. */
export interface Known {
  has: (type: RecordType, id: Id) => boolean
  criterion: (id: Id) => Criterion | undefined
}

export interface Validated {
  good: RecordsByType
  /** Where each good record stands in the file's list of its type, from 0. */
  places: Map<Id, number>
  problems: Problem[]
}

/**
 * Checks every record by itself and against those it refers to; sets the bad ones aside, each with its reason.
 * @param lists what the file has for each type: untrusted values, of whatever kind
 */
export function validateRecords(lists: Partial<Record<RecordType, unknown[]>>, known: Known): Validated {
  const result: Validated = { good: noRecords(), places: new Map(), problems: [] }
  const ids = new Map<Id, RecordType>()
  const criteria = new Map<Id, Criterion>()
  for (const type of recordTypes) {
    for (const [index, value] of (lists[type] ?? []).entries()) {
      const checked = checkShape(type, value)
      const complaint = checked.complaint ?? checkPlace(type, checked.record, ids, criteria, known)
      if (complaint) {
        if (result.problems.length < limits.problems)
          result.problems.push({ type, id: idOf(value), index, ...complaint })
        continue
      }
      const record = checked.record as AnyRecord
      ids.set(record.id, type)
      result.good[type].push(record)
      result.places.set(record.id, index)
      if (type === 'criterion')
        criteria.set(record.id, record as Criterion)
    }
  }
  return result
}

type Complaint = Pick<Problem, 'reason' | 'detail'>

function checkShape<T extends RecordType>(type: T, value: unknown): { record: RecordOf[T], complaint?: undefined } | { record?: undefined, complaint: Complaint } {
  if (isDeeperThan(value, limits.depth))
    return { complaint: { reason: 'shape', detail: 'depth' } }
  const parsed = v.safeParse(recordSchemas[type], value, { abortEarly: true })
  if (parsed.success)
    return { record: parsed.output as RecordOf[T] }
  return { complaint: { reason: 'shape', detail: v.getDotPath(parsed.issues[0]) ?? '' } }
}

function checkPlace<T extends RecordType>(
  type: T,
  record: RecordOf[T],
  ids: Map<Id, RecordType>,
  criteria: Map<Id, Criterion>,
  known: Known,
): Complaint | null {
  if (ids.has(record.id))
    return { reason: 'twice', detail: record.id }
  const lost = references(type, record).find(({ type, id }) => ids.get(id) !== type && !known.has(type, id))
  if (lost)
    return { reason: 'dangling', detail: `${lost.type} ${lost.id}` }
  return type === 'observation' ? checkRatings(record as Observation, id => criteria.get(id) ?? known.criterion(id)) : null
}

function checkRatings(observation: Observation, criterion: (id: Id) => Criterion | undefined): Complaint | null {
  const off = observation.ratings.find(({ criterionId, value }) => {
    const scale = criterion(criterionId)?.scale
    return value !== null && scale && !isOnScale(scale, value)
  })
  return off ? { reason: 'off-scale', detail: String(off.value) } : null
}

/** Whether objects and lists lie within each other deeper than this; what does cannot be compared or written again. */
function isDeeperThan(value: unknown, levels: number): boolean {
  if (!(value instanceof Object))
    return false
  return levels === 0 || Object.values(value).some(part => isDeeperThan(part, levels - 1))
}

function idOf(value: unknown): Id | null {
  return value instanceof Object && 'id' in value && typeof value.id === 'string' ? value.id.slice(0, 36) : null
}
