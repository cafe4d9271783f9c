import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Observation } from '../../journey/observation.ts'
import type { Picture } from '../../journey/picture.ts'
import type { RecordChange } from '../journal/entry.ts'
import { listOf } from '../../journey/record-lists.ts'
import { recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'

/**
 * An audit's records after some changes of observations and pictures.
 * @returns null where the audit has to be read again: something else changed that may belong to it, or an observation
 * names what is not here
 */
export function patchAudit(records: AuditRecords, changes: RecordChange[]): AuditRecords | null {
  const observations = new Map(records.observations.map(observation => [observation.id, observation]))
  const pictures = new Map(records.pictures.map(picture => [picture.id, picture]))
  const ofChanges = new Map<Id, Picture>()
  for (const change of changes) {
    if (change.type === 'picture')
      patchPicture(change, pictures, ofChanges)
    else if (change.type !== 'observation')
      return null
    else if (!patchObservation(change, observations, records))
      return null
  }
  const patched = { ...records, observations: [...observations.values()], pictures: [...pictures.values()] }
  return withNamedPictures(patched, ofChanges)
}

function patchPicture(
  { recordId, after }: RecordChange,
  pictures: Map<Id, Picture>,
  ofChanges: Map<Id, Picture>,
): void {
  if (!after)
    pictures.delete(recordId)
  else if (pictures.has(recordId))
    pictures.set(recordId, after as Picture)
  else
    ofChanges.set(recordId, after as Picture)
}

/** Whether the outcome is known: an observation that appears anew has to name what is here. */
function patchObservation(
  { recordId, after }: RecordChange,
  observations: Map<Id, Observation>,
  records: AuditRecords,
): boolean {
  const observation = after as Observation | null
  if (!observation || !records.audits.some(({ id }) => id === observation.auditId))
    return observations.delete(recordId) || true
  observations.set(recordId, observation)
  return true
}

/** With the pictures of the changes that observations name; null where these name anything else that is not here. */
function withNamedPictures(records: AuditRecords, ofChanges: ReadonlyMap<Id, Picture>): AuditRecords | null {
  const known = new Set(recordTypes.flatMap(type => listOf(records, type).map(({ id }) => id)))
  const unknown = new Set(records.observations
    .flatMap(observation => allNamed('observation', observation).map(({ id }) => id))
    .filter(id => !known.has(id)))
  const found = [...unknown].flatMap(id => ofChanges.get(id) ?? [])
  return found.length === unknown.size ? { ...records, pictures: [...records.pictures, ...found] } : null
}
