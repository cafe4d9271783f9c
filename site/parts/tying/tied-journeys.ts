import type { TiedJourney } from '../../../core/journey/source/rule.ts'
import type { Source } from '../../../core/journey/source/source.ts'

/** The journeys of a source with what is said of one of them; that one is the last where it is new. */
export function tiedJourneys(source: Pick<Source, 'journeys'> | null, tied: TiedJourney): TiedJourney[] {
  const before = source?.journeys ?? []
  const index = before.findIndex(({ journeyId }) => journeyId === tied.journeyId)
  return index < 0 ? [...before, tied] : before.with(index, tied)
}
