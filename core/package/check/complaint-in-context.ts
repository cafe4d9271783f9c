import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { Problem } from '../problem.ts'
import type { RecordsInStore } from './records-in-store.ts'
import type { SeenRecords } from './seen-records.ts'
import { isOnScale } from '../../journey/criterion.ts'
import { recordTypes } from '../../journey/records.ts'
import { references } from '../../journey/references.ts'

type Complaint = Pick<Problem, 'reason' | 'detail'>

/** What is wrong with a record beside those of its file and of the store; null where nothing is. */
export function complaintInContext<T extends RecordType>(
  type: T,
  record: RecordOf[T],
  seen: SeenRecords,
  store: RecordsInStore,
): Complaint | null {
  const { types } = seen
  if (types.has(record.id))
    return { reason: 'twice', detail: record.id }
  if (isTaken(type, record.id, store))
    return { reason: 'taken', detail: record.id }
  const lost = references(type, record).find(({ type, id }) => types.get(id) !== type && !store.has(type, id))
  if (lost)
    return { reason: 'dangling', detail: `${lost.type} ${lost.id}` }
  if (type === 'criterion')
    return checkScale(record as Criterion, seen, store)
  return type === 'observation' ? checkRatings(record as Observation, seen, store) : null
}

/** Whether the store has a record of another type under this id. */
export function isTaken(type: RecordType, id: Id, store: Pick<RecordsInStore, 'has'>): boolean {
  return recordTypes.some(other => other !== type && store.has(other, id))
}

/** A criterion's scale is never replaced: what was rated here was rated on that. */
function checkScale({ id, scale }: Criterion, seen: SeenRecords, store: RecordsInStore): Complaint | null {
  const local = store.criterion(id)?.scale
  if (!local || (local.min === scale.min && local.max === scale.max && local.step === scale.step))
    return null
  seen.otherScales.add(id)
  return { reason: 'other-scale', detail: `${scale.min}–${scale.max}` }
}

function checkRatings({ ratings }: Observation, seen: SeenRecords, store: RecordsInStore): Complaint | null {
  const given = ratings.filter(({ value }) => value !== null)
  const other = given.find(({ criterionId }) => seen.otherScales.has(criterionId))
  if (other)
    return { reason: 'other-scale', detail: String(other.value) }
  const off = given.find(({ criterionId, value }) => {
    const scale = (seen.criteria.get(criterionId) ?? store.criterion(criterionId))?.scale
    return scale && !isOnScale(scale, value!)
  })
  return off ? { reason: 'off-scale', detail: String(off.value) } : null
}
