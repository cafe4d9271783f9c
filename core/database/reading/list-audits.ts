import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { groupJoinedAudits } from './joined-audits.ts'
import { observationsOf, picturesOf } from './observations.ts'

/** What a list of audits says of each. */
export interface AuditSummary {
  audit: Audit
  /** Those that are joined to it: all that follows counts theirs too. */
  joined: Audit[]
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

/** All audits in the store, those that are joined once, the one observed last first. */
export async function listAudits(db: KairosDatabase): Promise<AuditSummary[]> {
  const groups = groupJoinedAudits(await db.records('audit').toArray())
  const auditors = resolveDuplicates(await db.records('auditor').toArray())
  const summaries = await Promise.all(groups.map(group => summarise(db, group, auditors)))
  return summaries.sort((a, b) => (b.to ?? '').localeCompare(a.to ?? '') || a.audit.title.localeCompare(b.audit.title))
}

/** @param auditors who each auditor is taken for: themselves, or another one */
async function summarise(db: KairosDatabase, group: Audit[], auditors: Map<Id, Id>): Promise<AuditSummary> {
  const observations = await observationsOf(db, group.map(({ id }) => id))
  const touchpoints = resolveDuplicates(await touchpointsOf(db, group.map(({ journeyId }) => journeyId)))
  const pictures = await picturesOf(db, observations)
  const times = observations.map(({ observedAt }) => observedAt).sort()
  const [audit, ...joined] = group
  return {
    audit: audit!,
    joined,
    observations: observations.length,
    auditors: new Set(observations.map(({ auditorId: id }) => auditors.get(id) ?? id)).size,
    touchpoints: new Set(observations.map(({ touchpointId: id }) => touchpoints.get(id) ?? id)).size,
    bytes: pictures.reduce((sum, { bytes }) => sum + bytes, 0),
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  }
}

async function touchpointsOf(db: KairosDatabase, journeyIds: Id[]): Promise<Touchpoint[]> {
  const stageIds = await db.records('stage').where('journeyId').anyOf(journeyIds).primaryKeys()
  return db.records('touchpoint').where('stageId').anyOf(stageIds).toArray()
}
