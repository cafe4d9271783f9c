import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { RecordsByType } from '../format.ts'
import type { Problem } from '../problem.ts'
import * as v from 'valibot'
import { isOnScale } from '../../journey/criterion.ts'
import { recordSchemas, recordTypes } from '../../journey/records.ts'
import { references } from '../../journey/references.ts'
import { limits, noRecords } from '../format.ts'
import { shorten } from '../shorten.ts'
import { flawOf } from './flaw.ts'

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
  const seen: Seen = { ids: new Map(), criteria: new Map(), otherScales: new Set() }
  for (const type of recordTypes) {
    for (const [index, value] of (lists[type] ?? []).entries()) {
      const checked = checkShape(type, value)
      const complaint = checked.complaint ?? checkPlace(type, checked.record, seen, known)
      if (complaint) {
        if (result.problems.length < limits.problems)
          result.problems.push({ type, id: idOf(value), index, ...complaint })
        continue
      }
      const record = checked.record as AnyRecord
      seen.ids.set(record.id, type)
      result.good[type].push(record)
      result.places.set(record.id, index)
      if (type === 'criterion')
        seen.criteria.set(record.id, record as Criterion)
    }
  }
  return result
}

/** What a file has shown so far. */
interface Seen {
  ids: Map<Id, RecordType>
  criteria: Map<Id, Criterion>
  /** Criteria that have another scale in the file than in the store. */
  otherScales: Set<Id>
}

type Complaint = Pick<Problem, 'reason' | 'detail'>

function checkShape<T extends RecordType>(type: T, value: unknown): { record: RecordOf[T], complaint?: undefined } | { record?: undefined, complaint: Complaint } {
  const flaw = flawOf(value)
  if (flaw)
    return { complaint: { reason: 'shape', detail: flaw } }
  const parsed = v.safeParse(recordSchemas[type], value, { abortEarly: true })
  if (parsed.success)
    return { record: parsed.output as RecordOf[T] }
  return { complaint: { reason: 'shape', detail: shorten(v.getDotPath(parsed.issues[0]) ?? '') } }
}

function checkPlace<T extends RecordType>(
  type: T,
  record: RecordOf[T],
  seen: Seen,
  known: Known,
): Complaint | null {
  const { ids } = seen
  if (ids.has(record.id))
    return { reason: 'twice', detail: record.id }
  if (isTaken(type, record.id, known))
    return { reason: 'taken', detail: record.id }
  const lost = references(type, record).find(({ type, id }) => ids.get(id) !== type && !known.has(type, id))
  if (lost)
    return { reason: 'dangling', detail: `${lost.type} ${lost.id}` }
  if (type === 'criterion')
    return checkScale(record as Criterion, seen, known)
  return type === 'observation' ? checkRatings(record as Observation, seen, known) : null
}

/** Whether the store has a record of another type under this id. */
export function isTaken(type: RecordType, id: Id, known: Pick<Known, 'has'>): boolean {
  return recordTypes.some(other => other !== type && known.has(other, id))
}

/** A criterion's scale is never replaced: what was rated here was rated on that. */
function checkScale({ id, scale }: Criterion, seen: Seen, known: Known): Complaint | null {
  const here = known.criterion(id)?.scale
  if (!here || (here.min === scale.min && here.max === scale.max && here.step === scale.step))
    return null
  seen.otherScales.add(id)
  return { reason: 'other-scale', detail: `${scale.min}–${scale.max}` }
}

function checkRatings({ ratings }: Observation, { criteria, otherScales }: Seen, known: Known): Complaint | null {
  const given = ratings.filter(({ value }) => value !== null)
  const other = given.find(({ criterionId }) => otherScales.has(criterionId))
  if (other)
    return { reason: 'other-scale', detail: String(other.value) }
  const off = given.find(({ criterionId, value }) => {
    const scale = (criteria.get(criterionId) ?? known.criterion(criterionId))?.scale
    return scale && !isOnScale(scale, value!)
  })
  return off ? { reason: 'off-scale', detail: String(off.value) } : null
}

function idOf(value: unknown): Id | null {
  return value instanceof Object && 'id' in value && typeof value.id === 'string' ? value.id.slice(0, 36) : null
}
