import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import { pictureIdsOf } from '../../journey/observation.ts'

/** By picture, the audits in which observations show it, here or in a file. */
export type PictureAudits = Map<Id, Set<Id>>

/** @param isNeeded whether any deletion of a picture is there to be judged: all observations are read for it */
export async function findPictureAudits(
  db: KairosDatabase,
  incoming: Observation[],
  isNeeded: boolean,
): Promise<PictureAudits> {
  const audits: PictureAudits = new Map()
  if (!isNeeded)
    return audits
  for (const observation of [...incoming, ...await db.records('observation').toArray()])
    pictureIdsOf(observation).forEach(id => audits.set(id, (audits.get(id) ?? new Set()).add(observation.auditId)))
  return audits
}
