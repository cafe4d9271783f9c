import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { AnyRecord } from '../../journey/record.ts'
import { pictureIdsOf } from '../../journey/observation.ts'

/** What auditors find one by one, which later exports may leave away. */
type Findings = Pick<RecordLists, 'observations' | 'verbatims'>

/** Which version of each record went out, by id. */
export type SentVersions = Record<Id, string>

/** The versions of all findings of some records, to be remembered for later exports. */
export function versionsOf({ observations, verbatims }: Findings): SentVersions {
  return versionsOfAll([...observations, ...verbatims])
}

/** The versions of records of whatever type. */
export function versionsOfAll(records: AnyRecord[]): SentVersions {
  return Object.fromEntries(records.map(record => [record.id, versionOf(record)]))
}

/** The same records without the findings that went out before as they are now, and without their pictures. */
export function withoutSent(records: RecordLists, sent: SentVersions): RecordLists {
  const verbatims = notSent(records.verbatims, sent)
  return { ...withObservations(records, notSent(records.observations, sent)), verbatims }
}

/** Whether any finding did not go out before as it is now. */
export function hasUnsent({ observations, verbatims }: Findings, sent: SentVersions): boolean {
  return [observations, verbatims].some(records => notSent<AnyRecord>(records, sent).length > 0)
}

/** The records, such as observations, that did not go out before as they are now. */
export function notSent<T extends AnyRecord>(records: T[], sent: SentVersions): T[] {
  return records.filter(record => sent[record.id] !== versionOf(record))
}

/** The same records with these observations alone, and without the pictures that only others show: portraits stay. */
export function withObservations(records: RecordLists, observations: Observation[]): RecordLists {
  const shown = new Set(observations.flatMap(pictureIdsOf))
  const shownByAny = shownIn(records)
  const pictures = records.pictures.filter(({ id }) => shown.has(id) || !shownByAny.has(id))
  return { ...records, observations, pictures }
}

/** Ids of the pictures that observations show. */
export function shownIn({ observations }: Pick<RecordLists, 'observations'>): Set<Id> {
  return new Set(observations.flatMap(pictureIdsOf))
}

/** The time tells only what two browsers changed apart: clocks may be set back. */
function versionOf({ revision, restored, updatedAt }: AnyRecord): string {
  return `${restored ?? 0}.${revision} ${updatedAt}`
}
