import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { Picture } from '../../journey/picture.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { present } from '../present.ts'

/** Some audits' observations, in no order. */
export function observationsOf(db: KairosDatabase, auditIds: Id[]): Promise<Observation[]> {
  return db.records('observation').where('auditId').anyOf(auditIds).toArray()
}

/** The pictures that observations show, each once. */
export async function picturesOf(db: KairosDatabase, observations: Observation[]): Promise<Picture[]> {
  return present(await db.records('picture').bulkGet([...new Set(observations.flatMap(pictureIdsOf))]))
}
