import type { Auditor } from '../../journey/auditor.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Observation } from '../../journey/observation.ts'
import type { Picture } from '../../journey/picture.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { present } from '../present.ts'

/** Everything that belongs to an audit; null where the store has no such audit or not its journey. */
export async function loadAudit(db: KairosDatabase, auditId: Id): Promise<AuditRecords | null> {
  const audit = await db.records('audit').get(auditId)
  const journey = audit && await db.records('journey').get(audit.journeyId)
  if (!audit || !journey)
    return null
  const observations = await observationsOf(db, auditId)
  return {
    audit,
    journey,
    ...await walkOf(db, journey.id),
    criteria: present(await db.records('criterion').bulkGet(audit.criterionIds)),
    auditors: await auditorsOf(db, observations),
    observations,
    pictures: await picturesOf(db, observations),
    moments: await db.records('moment').where('auditId').equals(auditId).toArray(),
  }
}

/** An audit's observations, in no order. */
export function observationsOf(db: KairosDatabase, auditId: Id): Promise<Observation[]> {
  return db.records('observation').where('auditId').equals(auditId).toArray()
}

/** The stages and touchpoints of a journey, in no order. */
export async function walkOf(db: KairosDatabase, journeyId: Id): Promise<Pick<AuditRecords, 'stages' | 'touchpoints'>> {
  const stages = await db.records('stage').where('journeyId').equals(journeyId).toArray()
  const touchpoints = await db.records('touchpoint').where('stageId').anyOf(stages.map(({ id }) => id)).toArray()
  return { stages, touchpoints }
}

/** Who made these observations, and who they were said to be, who may have observed elsewhere only. */
async function auditorsOf(db: KairosDatabase, observations: Observation[]): Promise<Auditor[]> {
  const all = new Map((await db.records('auditor').toArray()).map(auditor => [auditor.id, auditor]))
  const wanted = new Set<Id | null | undefined>(observations.map(({ auditorId }) => auditorId))
  // A set also hands out what is added to it on the way.
  for (const id of wanted)
    wanted.add(all.get(id!)?.sameAs)
  return present([...wanted].map(id => all.get(id!)))
}

/** The pictures that observations show, each once. */
export async function picturesOf(db: KairosDatabase, observations: Observation[]): Promise<Picture[]> {
  return present(await db.records('picture').bulkGet([...new Set(observations.flatMap(pictureIdsOf))]))
}
