import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { forEachRecord } from '../chunks.ts'

/** How many observations, in whatever audit, give a value on each criterion; those that none does are left out. */
export async function countRatings(db: KairosDatabase): Promise<Map<Id, number>> {
  const counts = new Map<Id, number>()
  await forEachRecord(db.table<Observation, Id>('observation'), ({ ratings }) => {
    for (const { criterionId, value } of ratings) {
      if (value !== null)
        counts.set(criterionId, (counts.get(criterionId) ?? 0) + 1)
    }
  })
  return counts
}
