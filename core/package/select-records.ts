import type { Id } from '../journey/identifier.ts'
import type { Observation } from '../journey/observation.ts'
import type { Picture } from '../journey/picture.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordsByType } from './format.ts'
import { pictureIdsOf } from '../journey/observation.ts'

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

/**
 * Splits records into parts whose pictures and observations have at most `mostBytes`, in the order in which they were observed.
 * Every part has all else too, so that each can be opened alone and in any order; an observation larger than that is a part of
 * its own. Moments, which speak of many observations, are in the first.
 */
export function splitRecords(records: RecordsByType, mostBytes: number): RecordsByType[] {
  const pictures = new Map((records.picture as Picture[]).map(picture => [picture.id, picture]))
  const parts: Observation[][] = [[]]
  let room = mostBytes
  for (const observation of (records.observation as Observation[]).toSorted((a, b) => a.observedAt < b.observedAt ? -1 : 1)) {
    const bytes = JSON.stringify(observation).length + pictureIdsOf(observation).reduce((sum, id) => sum + (pictures.get(id)?.bytes ?? 0), 0)
    if (bytes > room && parts.at(-1)!.length > 0) {
      parts.push([])
      room = mostBytes
    }
    parts.at(-1)!.push(observation)
    room -= bytes
  }
  return parts.map((observations, part) => ({ ...withObservations(records, observations), moment: part === 0 ? records.moment : [] }))
}

/** About how many bytes a file of these records has: pictures as they are, the rest packed to a quarter, and the archive's own. */
export function estimateBytes(records: RecordsByType): number {
  const { picture, ...others } = records
  const texts = Object.values(others).flat().reduce((sum, record) => sum + JSON.stringify(record).length, 0)
  return (picture as Picture[]).reduce((sum, { bytes }) => sum + bytes + 500, 0) + Math.ceil(texts / 4) + 2_000
}

function withObservations(records: RecordsByType, observation: Observation[]): RecordsByType {
  const shown = new Set(observation.flatMap(pictureIdsOf))
  return { ...records, observation, picture: records.picture.filter(({ id }) => shown.has(id)) }
}

function versionOf({ revision, restored }: AnyRecord): string {
  return `${restored ?? 0}.${revision}`
}
