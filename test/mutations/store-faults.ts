import type { Criterion } from '../../core/journey/criterion.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Rating } from '../../core/journey/rating.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import type { Dump } from '../support/store-dump.ts'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { isOnScale } from '../../core/journey/criterion.ts'
import { recordDescriptions, recordTypes } from '../../core/journey/records.ts'
import { references } from '../../core/journey/references.ts'
import { flawOf } from '../../core/package/check/flaw.ts'
import { hasRecord, recordsIn } from './dumped-records.ts'

/**
 * What is wrong with a store by itself after an import. Records that were there before are not looked at again but for
 * what they point at.
 */
export function storeFaults(before: Dump, after: Dump): string[] {
  const faults = recordTypes.flatMap(type => recordsIn(after, type).flatMap(record => [
    ...danglingReferences(after, type, record),
    ...isDeepStrictEqual(before[type]![record.id], record) ? [] : invalid(type, record),
    ...type === 'picture' ? otherBytes(before, after, record) : [],
    ...type === 'observation' ? ratingsOffScale(after, record as Observation) : [],
  ]))
  return [...faults, ...tombstonesOfRecords(after)]
}

function danglingReferences(dump: Dump, type: RecordType, record: AnyRecord): string[] {
  return references(type, record as never)
    .filter(reference => !hasRecord(dump, reference.type, reference.id))
    .map(reference => `${type} ${record.id} points at no ${reference.type} ${reference.id}`)
}

function invalid(type: RecordType, record: AnyRecord): string[] {
  const isValid = v.is(recordDescriptions[type].schema, record) && flawOf(record) === null
  return isValid ? [] : [`${type} ${record.id} is not valid`]
}

/** What was said of a picture was said of its bytes: others never replace them, but for a smaller version's. */
function otherBytes(before: Dump, after: Dump, { id, type, sha256 }: AnyRecord): string[] {
  const [bytes, reduced] = String(after.pictureFiles![id]).split(' reduced ')
  const image = reduced ? JSON.parse(reduced) : { type, sha256 }
  const isRight = bytes === `${image.type} ${image.sha256}` && !isReplaced(before, after, id)
  return isRight ? [] : [`picture ${id} has other bytes: ${bytes}`]
}

function isReplaced(before: Dump, after: Dump, pictureId: string): boolean {
  const earlier = hasRecord(before, 'picture', pictureId) ? before.pictureFiles![pictureId] : undefined
  if (earlier === undefined || earlier === after.pictureFiles![pictureId])
    return false
  return !String(earlier).includes(' reduced ')
}

function ratingsOffScale(dump: Dump, { id, ratings }: Observation): string[] {
  return ratings
    .filter(rating => isOffScale(dump, rating))
    .map(({ value }) => `observation ${id} is rated ${value}, off its scale`)
}

function isOffScale(dump: Dump, { criterionId, value }: Rating): boolean {
  if (value === null || !hasRecord(dump, 'criterion', criterionId))
    return false
  return !isOnScale((dump.criterion![criterionId] as Criterion).scale, value)
}

function tombstonesOfRecords(dump: Dump): string[] {
  return Object.values(dump.tombstones as Record<string, { type: RecordType, id: string }>)
    .filter(({ type, id }) => hasRecord(dump, type, id))
    .map(({ type, id }) => `${type} ${id} is deleted and here`)
}
