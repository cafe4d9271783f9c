import type { Id } from '../../journey/identifier.ts'
import type { TiedJourney } from '../../journey/source/rule.ts'

/**
 * The journeys of a source that is typed by hand, with a rule for a place of one of them: rows name their place by its
 * id, which ties them as rules tie whatever is imported.
 */
export function withPlaceRule(journeys: readonly TiedJourney[], journeyId: Id, placeId: Id): TiedJourney[] {
  const found = journeys.find(journey => journey.journeyId === journeyId)
  const rules = found?.rules ?? []
  if (rules.some(rule => rule.placeId === placeId))
    return [...journeys]
  const tied = { ...found, journeyId, rules: [...rules, { by: 'touchpoint' as const, pattern: placeId, placeId }] }
  return found ? journeys.map(journey => journey === found ? tied : journey) : [...journeys, tied]
}
