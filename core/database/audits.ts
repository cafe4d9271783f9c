import type { Audit } from '../journey/audit.ts'
import type { Auditor } from '../journey/auditor.ts'
import type { Entry } from '../journey/change.ts'
import type { Id } from '../journey/identifier.ts'
import type { AuditRecords } from '../journey/journey-view.ts'
import type { Observation } from '../journey/observation.ts'
import type { Journal } from './journal.ts'
import type { KairosDatabase } from './kairos-database.ts'
import { pictureIdsOf } from '../journey/observation.ts'
import { takenFor } from '../journey/same-as.ts'

/** What a list of audits says of each. */
export interface AuditSummary {
  audit: Audit
  observations: number
  /** Each person once. */
  auditors: number
  /** With at least one observation; those that are said to be one once. */
  touchpoints: number
  /** Of the screenshots. */
  bytes: number
  /** When the first and the last observation were made; null where there are none. */
  from: string | null
  to: string | null
}

/** All audits in the store, the one observed last first. */
export async function listAudits(db: KairosDatabase): Promise<AuditSummary[]> {
  const audits = await db.records('audit').toArray()
  const people = takenFor(await db.records('auditor').toArray())
  const summaries = await Promise.all(audits.map(audit => summarise(db, audit, people)))
  return summaries.sort((a, b) => (b.to ?? '').localeCompare(a.to ?? '') || a.audit.title.localeCompare(b.audit.title))
}

async function summarise(db: KairosDatabase, audit: Audit, people: Map<Id, Id>): Promise<AuditSummary> {
  const observations = await observationsOf(db, audit.id)
  const places = takenFor((await walkOf(db, audit.journeyId)).touchpoints)
  const pictures = await picturesOf(db, observations)
  const times = observations.map(({ observedAt }) => observedAt).sort()
  return {
    audit,
    observations: observations.length,
    auditors: new Set(observations.map(({ auditorId }) => people.get(auditorId) ?? auditorId)).size,
    touchpoints: new Set(observations.map(({ touchpointId }) => places.get(touchpointId) ?? touchpointId)).size,
    bytes: pictures.reduce((sum, { bytes }) => sum + bytes, 0),
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  }
}

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

/**
 * Removes an audit with its observations, their pictures and its moments from this store; a file can bring it again.
 * What other audits may share (journey, touchpoints, criteria, auditors) stays.
 */
export async function removeAudit(db: KairosDatabase, journal: Journal, auditId: Id, by: Id | null): Promise<Entry> {
  const observations = await observationsOf(db, auditId)
  const moments = await db.records('moment').where('auditId').equals(auditId).primaryKeys()
  return journal.forget({ action: 'audit-removed', by }, [
    { type: 'audit', id: auditId },
    ...observations.map(({ id }) => ({ type: 'observation' as const, id })),
    ...(await picturesOnlyIn(db, observations)).map(id => ({ type: 'picture' as const, id })),
    ...moments.map(id => ({ type: 'moment' as const, id })),
  ])
}

/** The pictures that these observations show and no others do. */
async function picturesOnlyIn(db: KairosDatabase, observations: Observation[]): Promise<Id[]> {
  const leaving = new Set(observations.map(({ id }) => id))
  const others = await db.records('observation').filter(({ id }) => !leaving.has(id)).toArray()
  const staying = new Set(others.flatMap(pictureIdsOf))
  return unique(observations.flatMap(pictureIdsOf)).filter(id => !staying.has(id))
}

/** The bytes of a picture; undefined where the store does not have them. */
export async function readPictureFile(db: KairosDatabase, pictureId: Id): Promise<Blob | undefined> {
  return (await db.pictureFiles.get(pictureId))?.file
}

function observationsOf(db: KairosDatabase, auditId: Id): Promise<Observation[]> {
  return db.records('observation').where('auditId').equals(auditId).toArray()
}

/** The stages and touchpoints of a journey, in no order. */
async function walkOf(db: KairosDatabase, journeyId: Id): Promise<Pick<AuditRecords, 'stages' | 'touchpoints'>> {
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

async function picturesOf(db: KairosDatabase, observations: Observation[]) {
  return present(await db.records('picture').bulkGet(unique(observations.flatMap(pictureIdsOf))))
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)]
}

function present<T>(items: (T | undefined)[]): T[] {
  return items.filter(item => item !== undefined)
}
