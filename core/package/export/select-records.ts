import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordsByType } from '../format.ts'
import { pictureIdsOf } from '../../journey/observation.ts'

/** Which version of each observation went out last, by id: revisions, not times, since clocks may be set back. */
export type SentVersions = Record<Id, string>

/** The versions of all observations of some records, to be remembered for the next export. */
export function versionsOf({ observation }: RecordsByType): SentVersions {
  return Object.fromEntries(observation.map(record => [record.id, versionOf(record)]))
}

/** The same records without the observations that went out before as they are now, and without their pictures. */
export function withoutSent(records: RecordsByType, sent: SentVersions): RecordsByType {
  return withObservations(records, (records.observation as Observation[]).filter(record => sent[record.id] !== versionOf(record)))
}

/** The same records with these observations alone, and without the pictures that only others of them show: a portrait stays. */
export function withObservations(records: RecordsByType, observation: Observation[]): RecordsByType {
  const shown = new Set(observation.flatMap(pictureIdsOf))
  const shownByAny = shownIn(records)
  return { ...records, observation, picture: records.picture.filter(({ id }) => shown.has(id) || !shownByAny.has(id)) }
}

/** Ids of the pictures that observations show. */
export function shownIn({ observation }: RecordsByType): Set<Id> {
  return new Set((observation as Observation[]).flatMap(pictureIdsOf))
}

function versionOf({ revision, restored }: AnyRecord): string {
  return `${restored ?? 0}.${revision}`
}
