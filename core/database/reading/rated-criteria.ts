import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { forEachRecord } from '../chunks.ts'

/** How many observations, in whatever audit, give a value on each criterion; those that none does are left out. */
export async function countRatings(db: KairosDatabase): Promise<Map<Id, number>> {
  const counts = new Map<Id, number>()
  await forEachRecord(db.table<Observation, Id>('observation'), observation => countIn(counts, observation))
  return counts
}

/** The same of some observations. */
export function countRatingsIn(observations: readonly Observation[]): Map<Id, number> {
  const counts = new Map<Id, number>()
  observations.forEach(observation => countIn(counts, observation))
  return counts
}

function countIn(counts: Map<Id, number>, { ratings }: Pick<Observation, 'ratings'>): void {
  for (const { criterionId, value } of ratings) {
    if (value !== null)
      counts.set(criterionId, (counts.get(criterionId) ?? 0) + 1)
  }
}
