import type { Id } from '../../journey/identifier.ts'
import type { Stage } from '../../journey/stage.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { joinedAudits } from './joined-audits.ts'

/** A stage and those that are joined to it: where audits were joined, two stages are one. */
export async function stagesJoinedTo(db: KairosDatabase, id: Id): Promise<Stage[]> {
  const stages = await db.records('stage').toArray()
  const resolved = resolveDuplicates(stages)
  return stages.filter(stage => stage.id === id || resolved.get(stage.id) === resolved.get(id))
}

/** All touchpoints of a stage and of those that are joined to it. */
export async function touchpointsOfStage(db: KairosDatabase, id: Id): Promise<Touchpoint[]> {
  const stages = await stagesJoinedTo(db, id)
  return db.records('touchpoint').where('stageId').anyOf(stages.map(({ id }) => id)).toArray()
}

/** A touchpoint and those that are joined to it; none where it is gone. */
export async function touchpointsJoinedTo(db: KairosDatabase, id: Id): Promise<Touchpoint[]> {
  const touchpoints = await db.records('touchpoint').toArray()
  const resolved = resolveDuplicates(touchpoints)
  return touchpoints.filter(touchpoint => resolved.has(id) && resolved.get(touchpoint.id) === resolved.get(id))
}

/** All stages of an audit's journey, and of those of audits that are joined to it. */
export async function stagesOfAudit(db: KairosDatabase, auditId: Id): Promise<Stage[]> {
  const audits = await joinedAudits(db, auditId)
  return db.records('stage').where('journeyId').anyOf(audits.map(({ journeyId }) => journeyId)).toArray()
}
