import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { Problem } from '../problem.ts'
import type { RecordsInStore } from './records-in-store.ts'
import type { SeenRecords } from './seen-records.ts'
import { isOnScale } from '../../journey/criterion.ts'
import { recordTypes } from '../../journey/records.ts'
import { references } from '../../journey/references.ts'
import { builtInCriterion } from '../../journey/templates/standard-criteria.ts'
import { checkLeap } from '../leap.ts'
import { checkMeaning, checkReading } from './check-criterion.ts'

type Complaint = Pick<Problem, 'reason' | 'detail'>

/** What is wrong with a record beside those of its file and of the store; null where nothing is. */
export function complaintInContext<T extends RecordType>(
  type: T,
  record: RecordOf[T],
  seen: SeenRecords,
  store: RecordsInStore,
): Complaint | null {
  if (seen.types.has(record.id))
    return { reason: 'twice', detail: record.id }
  if (isTaken(type, record.id, store))
    return { reason: 'taken', detail: record.id }
  const leap = store.has(type, record.id) ? null : checkLeap(record, undefined)
  if (leap)
    return leap
  const lost = references(type, record).find(reference => !isThere(reference, seen, store))
  if (lost)
    return { reason: 'dangling', detail: `${lost.type} ${lost.id}` }
  if (type === 'criterion')
    return checkCriterion(record as Criterion, seen, store)
  return type === 'observation' ? checkRatings(record as Observation, seen, store) : null
}

/** Whether the store has a record of another type under this id, or the id is a built-in criterion's. */
export function isTaken(type: RecordType, id: Id, store: Pick<RecordsInStore, 'has'>): boolean {
  const isBuiltIn = type !== 'criterion' && builtInCriterion(id) !== undefined
  return isBuiltIn || recordTypes.some(other => other !== type && store.has(other, id))
}

/** The built-in criteria are everywhere. */
function isThere({ type, id }: Reference, seen: SeenRecords, store: RecordsInStore): boolean {
  const isBuiltIn = type === 'criterion' && builtInCriterion(id) !== undefined
  return isBuiltIn || seen.types.get(id) === type || store.has(type, id)
}

function checkCriterion(criterion: Criterion, seen: SeenRecords, store: RecordsInStore): Complaint | null {
  const complaint = checkMeaning(criterion, store)
  const reading = complaint && checkReading(criterion, store)
  if (reading)
    seen.otherReadings.set(criterion.id, reading)
  return complaint
}

function checkRatings({ ratings }: Observation, seen: SeenRecords, store: RecordsInStore): Complaint | null {
  const given = ratings.filter(({ value }) => value !== null)
  const other = given.map(({ criterionId }) => seen.otherReadings.get(criterionId)).find(Boolean)
  if (other)
    return other
  const off = given.find(({ criterionId, value }) => {
    const scale = criterionOf(criterionId, seen, store)?.scale
    return scale && !isOnScale(scale, value!)
  })
  return off ? { reason: 'off-scale', detail: String(off.value) } : null
}

function criterionOf(id: Id, seen: SeenRecords, store: RecordsInStore): Criterion | undefined {
  return seen.criteria.get(id) ?? store.criterion(id) ?? builtInCriterion(id)
}
