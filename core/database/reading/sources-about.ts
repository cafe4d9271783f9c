import type { Id } from '../../journey/identifier.ts'
import type { Source } from '../../journey/source/source.ts'
import type { KairosDatabase } from '../kairos-database.ts'

/** The sources of customers' answers that are about any of some journeys: there are few, so all are looked at. */
export async function sourcesAbout(db: KairosDatabase, journeyIds: readonly Id[]): Promise<Source[]> {
  const isMeant = ({ journeys }: Source) => journeys.some(({ journeyId }) => journeyIds.includes(journeyId))
  return (await db.records('source').toArray()).filter(isMeant)
}
