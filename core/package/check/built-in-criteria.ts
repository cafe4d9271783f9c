import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { RecordsInStore } from './records-in-store.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { references } from '../../journey/references.ts'
import { builtInCriterion } from '../../journey/templates/standard-criteria.ts'

/** Puts Kairos's own criteria in the places of a file's copies, and adds those that only its records refer to. */
export function withBuiltInCriteria(good: RecordLists, store: Pick<RecordsInStore, 'has'>): RecordLists {
  const known = new Set(good.criteria.map(({ id }) => id))
  const isMissing = (id: Id) => !known.has(id) && !store.has('criterion', id)
  const missing = [...criteriaNamedIn(good)].filter(isMissing).flatMap(id => builtInCriterion(id) ?? [])
  return { ...good, criteria: [...good.criteria.map(ownCopy), ...missing] }
}

function ownCopy(criterion: Criterion): Criterion {
  return builtInCriterion(criterion.id) ?? criterion
}

function criteriaNamedIn(records: RecordLists): Set<Id> {
  const ids = new Set<Id>()
  for (const type of recordTypes) {
    for (const record of listOf(records, type))
      references(type, record).forEach(reference => reference.type === 'criterion' && ids.add(reference.id))
  }
  return ids
}
