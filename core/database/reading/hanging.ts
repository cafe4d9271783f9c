import type { Id } from '../../journey/identifier.ts'
import type { Moment } from '../../journey/moment.ts'
import type { Observation } from '../../journey/observation.ts'
import type { RecordOf } from '../../journey/records.ts'
import type { Verbatim } from '../../journey/verbatim.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { touchpointsOfStage } from './journey-places.ts'

/** What names some touchpoints, in whatever audit. */
export interface Hanging {
  observations: Observation[]
  moments: Moment[]
  verbatims: Verbatim[]
  /** Those that assign any of them to somebody. */
  plans: RecordOf['plan'][]
}

/** Reads all that hangs on some touchpoints. */
export async function readHanging(db: KairosDatabase, touchpointIds: ReadonlySet<Id>): Promise<Hanging> {
  const names = ({ touchpointId }: { touchpointId: Id }) => touchpointIds.has(touchpointId)
  return {
    observations: await db.records('observation').where('touchpointId').anyOf([...touchpointIds]).toArray(),
    moments: await db.records('moment').filter(names).toArray(),
    verbatims: await db.records('verbatim').where('touchpointId').anyOf([...touchpointIds]).toArray(),
    plans: await db.records('plan').filter(({ assignments }) => assignments.some(names)).toArray(),
  }
}

/** How much hangs on a stage. */
export interface StageHanging {
  /** Those that are not deleted. */
  touchpoints: number
  observations: number
  /** People who made them, each once. */
  auditors: number
  /** Customers' words that staff found. */
  verbatims: number
  /** Whether moments or assignments hang on it. */
  isNamed: boolean
}

/** Counts what hangs on a stage, in whatever audit. */
export async function countStageHanging(db: KairosDatabase, id: Id): Promise<StageHanging> {
  const touchpoints = await touchpointsOfStage(db, id)
  const { observations, moments, verbatims, plans } = await readHanging(db, new Set(touchpoints.map(({ id }) => id)))
  const people = resolveDuplicates(await db.records('auditor').toArray())
  return {
    touchpoints: touchpoints.filter(({ isRemoved, sameAs }) => !isRemoved && !sameAs).length,
    observations: observations.length,
    auditors: new Set(observations.map(({ auditorId }) => people.get(auditorId) ?? auditorId)).size,
    verbatims: verbatims.length,
    isNamed: moments.length + plans.length > 0,
  }
}
