import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { KairosDatabase } from '../kairos-database.ts'

/** Some audits' observations, in no order. */
export function observationsOf(db: KairosDatabase, auditIds: Id[]): Promise<Observation[]> {
  return db.records('observation').where('auditId').anyOf(auditIds).toArray()
}
