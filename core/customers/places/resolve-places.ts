import type { Id } from '../../journey/identifier.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'

/** By the id of each place of a journey, the id of the one that stands for it. */
export type ResolvedPlaces = ReadonlyMap<Id, Id>

/** The places of an audit's journey: touchpoints and stages that are joined are one, and so are joined journeys. */
export function resolvePlaces({ journey, journeys, stages, touchpoints }: AuditRecords): ResolvedPlaces {
  const whole = journeys.map(({ id }): [Id, Id] => [id, journey.id])
  return new Map([...whole, [journey.id, journey.id], ...resolveDuplicates(stages), ...resolveDuplicates(touchpoints)])
}
