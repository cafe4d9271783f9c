import type { Id } from './identifier.ts'
import type { RecordOf, RecordType } from './records.ts'
import { pictureIdsOf } from './observation.ts'

/** A record that another one cannot do without. */
export interface Reference {
  type: RecordType
  id: Id
}

const to = (type: RecordType, id: Id | null): Reference[] => id === null ? [] : [{ type, id }]
const toAll = (type: RecordType, ids: Id[]): Reference[] => ids.flatMap(id => to(type, id))

type ReferencesOf = { [type in RecordType]: (record: RecordOf[type]) => Reference[] }

/**
 * What each type of record cannot do without.
 * A picture is not among them: an observation keeps its words and ratings where its screenshot is lost.
 */
const referencesOf: ReferencesOf = {
  picture: () => [],
  auditor: () => [],
  criterion: () => [],
  persona: () => [],
  journey: record => to('persona', record.personaId),
  stage: record => to('journey', record.journeyId),
  touchpoint: record => to('stage', record.stageId),
  plan: record => [
    ...to('journey', record.journeyId),
    ...toAll('criterion', record.criterionIds),
    ...toAll('auditor', [...record.auditorIds, ...record.assignments.map(({ auditorId }) => auditorId)]),
    ...toAll('touchpoint', record.assignments.map(({ touchpointId }) => touchpointId)),
  ],
  audit: record => [...to('journey', record.journeyId), ...to('plan', record.planId), ...toAll('criterion', record.criterionIds)],
  observation: record => [
    ...to('audit', record.auditId),
    ...to('touchpoint', record.touchpointId),
    ...to('auditor', record.auditorId),
    ...toAll('criterion', record.ratings.map(rating => rating.criterionId)),
  ],
  moment: record => [...to('audit', record.auditId), ...to('touchpoint', record.touchpointId)],
}

/** The records that a record cannot do without. */
export function references<T extends RecordType>(type: T, record: RecordOf[T]): Reference[] {
  return referencesOf[type](record)
}

/** The records that a record names and that should travel with it, though it stands without them. */
export function mentions<T extends RecordType>(type: T, record: RecordOf[T]): Reference[] {
  if (type === 'observation') {
    const observation = record as RecordOf['observation']
    return [...toAll('picture', pictureIdsOf(observation)), ...to('auditor', observation.leftOut?.by ?? null)]
  }
  if (type === 'persona')
    return to('picture', (record as RecordOf['persona']).portraitId)
  if (type === 'auditor' || type === 'touchpoint')
    return to(type, (record as RecordOf['auditor' | 'touchpoint']).sameAs ?? null)
  return []
}
