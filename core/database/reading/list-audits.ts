import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { Picture } from '../../journey/picture.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { Verbatim } from '../../journey/verbatim.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { forEachRecord } from '../chunks.ts'
import { groupJoinedAudits } from './joined-audits.ts'

/** What a list of audits says of each. */
export interface AuditSummary {
  audit: Audit
  /** Those that are joined to it: all that follows counts theirs too. */
  joined: Audit[]
  observations: number
  /** Customers' words that staff found. */
  verbatims: number
  /** Each person once. */
  auditors: number
  /** With at least one observation; those that are said to be one once. */
  touchpoints: number
  /** How many its journey has; those that are said to be one once, deleted ones only where something was observed. */
  ofTouchpoints: number
  /** Of the screenshots. */
  bytes: number
  /** When the first and the last observation were made; null where there are none. */
  from: string | null
  to: string | null
  /** When it or anything observed in it last changed. */
  changedAt: string
  /** How many rounds of its series there are here, itself among them. */
  rounds: number
}

/** What was found in an audit, and in those that are joined to it. */
interface Found {
  observations: number
  verbatims: number
  auditors: Set<Id>
  touchpoints: Set<Id>
  pictures: Set<Id>
  from: string | null
  to: string | null
  changedAt: string
}

/** All audits in the store, those that are joined once, the one observed last first; each table is read once. */
export async function listAudits(db: KairosDatabase): Promise<AuditSummary[]> {
  const groups = groupJoinedAudits(await db.records('audit').toArray())
  const auditors = resolveDuplicates(await db.records('auditor').toArray())
  const bytes = await bytesOfPictures(db)
  const touchpointsIn = await touchpointsByJourney(db)
  const found = await findIn(db, groups)
  const rounds = roundsBySeries(groups)
  const summaries = groups.map((group, index): AuditSummary => {
    const { pictures, touchpoints, ...rest } = found[index]!
    const { resolved, walked } = touchpointsIn(group.map(({ journeyId }) => journeyId))
    const observed = resolvedIds(touchpoints, resolved)
    return {
      audit: group[0]!,
      joined: group.slice(1),
      ...rest,
      auditors: resolvedIds(rest.auditors, auditors).size,
      touchpoints: observed.size,
      ofTouchpoints: walked.size + [...observed].filter(id => !walked.has(id)).length,
      bytes: [...pictures].reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0),
      rounds: rounds.get(group[0]!.seriesId)!.size,
    }
  })
  return summaries.sort((a, b) => (b.to ?? '').localeCompare(a.to ?? '') || a.audit.title.localeCompare(b.audit.title))
}

/** What was found in each group of joined audits. */
async function findIn(db: KairosDatabase, groups: Audit[][]): Promise<Found[]> {
  const found = groups.map((group): Found => ({
    observations: 0,
    verbatims: 0,
    auditors: new Set(),
    touchpoints: new Set(),
    pictures: new Set(),
    from: null,
    to: null,
    changedAt: group.map(({ updatedAt }) => updatedAt).reduce(later),
  }))
  const byAudit = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, found[index]!])))
  await forEachRecord(db.table<Observation, Id>('observation'), (observation) => {
    const ofAudit = byAudit.get(observation.auditId)
    if (ofAudit)
      addObservation(ofAudit, observation)
  })
  await forEachRecord(db.table<Verbatim, Id>('verbatim'), ({ auditId }) => {
    const ofAudit = byAudit.get(auditId)
    if (ofAudit)
      ofAudit.verbatims++
  })
  return found
}

function addObservation(found: Found, observation: Observation): void {
  const { auditorId, touchpointId, observedAt, updatedAt } = observation
  found.observations++
  found.auditors.add(auditorId)
  found.touchpoints.add(touchpointId)
  pictureIdsOf(observation).forEach(id => found.pictures.add(id))
  found.from = found.from !== null && found.from < observedAt ? found.from : observedAt
  found.to = found.to !== null && found.to > observedAt ? found.to : observedAt
  found.changedAt = later(found.changedAt, updatedAt)
}

/** Times of the same form come one after the other as texts do. */
function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The rounds of each series, each once, as far as they are here. */
function roundsBySeries(groups: Audit[][]): Map<Id, Set<number>> {
  const bySeries = Map.groupBy(groups.map(([audit]) => audit!), ({ seriesId }) => seriesId)
  return new Map([...bySeries].map(([seriesId, audits]) => [seriesId, new Set(audits.map(({ round }) => round))]))
}

/** @param resolved which one each is taken for: itself, or another one */
function resolvedIds(ids: Set<Id>, resolved: Map<Id, Id>): Set<Id> {
  return new Set([...ids].map(id => resolved.get(id) ?? id))
}

async function bytesOfPictures(db: KairosDatabase): Promise<Map<Id, number>> {
  const bytes = new Map<Id, number>()
  await forEachRecord(db.table<Picture, Id>('picture'), picture => bytes.set(picture.id, picture.bytes))
  return bytes
}

/** The touchpoints of some journeys. */
interface JourneyTouchpoints {
  /** Which one each is taken for. */
  resolved: Map<Id, Id>
  /** Those that are walked: none that is taken for another or deleted. */
  walked: ReadonlySet<Id>
}

/** Of each journey once: many audits walk one. */
async function touchpointsByJourney(db: KairosDatabase): Promise<(journeyIds: Id[]) => JourneyTouchpoints> {
  const journeys = new Map((await db.records('stage').toArray()).map(({ id, journeyId }) => [id, journeyId]))
  const touchpoints = await db.records('touchpoint').toArray()
  const byJourney = Map.groupBy(touchpoints, ({ stageId }) => journeys.get(stageId))
  const known = new Map<string, JourneyTouchpoints>()
  return (journeyIds) => {
    const ids = [...new Set(journeyIds)].sort()
    const key = ids.join(' ')
    if (!known.has(key))
      known.set(key, resolveTouchpoints(ids.flatMap(id => byJourney.get(id) ?? [])))
    return known.get(key)!
  }
}

function resolveTouchpoints(touchpoints: Touchpoint[]): JourneyTouchpoints {
  const resolved = resolveDuplicates(touchpoints)
  const walked = touchpoints.filter(({ id, isRemoved }) => !isRemoved && resolved.get(id) === id)
  return { resolved, walked: new Set(walked.map(({ id }) => id)) }
}
