import type { Criterion } from '../../journey/criterion.ts'
import type { Problem } from '../problem.ts'
import type { RecordsInStore } from './records-in-store.ts'
import { criterionType, wordFields } from '../../journey/criterion.ts'
import { builtInCriterion } from '../../journey/templates/standard-criteria.ts'
import { isSameJson } from '../../journey/version.ts'

type Complaint = Pick<Problem, 'reason' | 'detail'>

/** What of a criterion decides how ratings are read: words are there to be read by people. */
const readingFields = ['scale', 'polarity'] as const

/**
 * What a criterion means never changes by a file: what was rated was rated on that. Words from before the team
 * corrected them here replace nothing, and are no fault. Under a built-in id stands the built-in one, word by word.
 * @returns null where it is as it is known, or not known at all
 */
export function checkMeaning(criterion: Criterion, store: Pick<RecordsInStore, 'criterion'>): Complaint | null {
  const builtIn = builtInCriterion(criterion.id)
  const inBuiltIn = builtIn && firstOther(criterion, builtIn, [...criterionType.fixed, ...wordFields, 'name'])
  if (inBuiltIn)
    return { reason: 'built-in', detail: inBuiltIn }
  const local = store.criterion(criterion.id)
  const isOlder = local !== undefined && criterion.revision < local.revision
  const kept = isOlder ? criterionType.fixed : [...criterionType.fixed, ...wordFields]
  const inLocal = local && firstOther(criterion, local, kept)
  return inLocal ? complaintOf(criterion, inLocal) : null
}

/** Why what is rated on a criterion that was set aside would be read otherwise here; null where it would not be. */
export function checkReading(criterion: Criterion, store: Pick<RecordsInStore, 'criterion'>): Complaint | null {
  const known = [builtInCriterion(criterion.id), store.criterion(criterion.id)].filter(known => known !== undefined)
  const other = known.map(known => firstOther(criterion, known, readingFields)).find(field => field !== undefined)
  return other ? complaintOf(criterion, other) : null
}

function complaintOf({ scale }: Criterion, other: string): Complaint {
  return other === 'scale'
    ? { reason: 'other-scale', detail: `${scale.min}–${scale.max}` }
    : { reason: 'other-meaning', detail: other }
}

function firstOther<Field extends keyof Criterion & string>(
  one: Criterion,
  other: Criterion,
  fields: readonly Field[],
): Field | undefined {
  return fields.find(field => !isSameJson(one[field], other[field]))
}
