import type { ScaledQuestion } from '../../../core/customers/places/asked-question.ts'
import type { Perception } from '../../../core/customers/scores/perception.ts'
import type { Belief } from '../../../core/journey/belief.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { SourceCounts } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { beliefsAbout, latestBeliefs } from '../../../core/customers/places/latest-beliefs.ts'
import { perceptionsOf } from '../../../core/customers/places/perceptions.ts'
import { answersAtPlaces } from '../../../core/customers/places/place-answers.ts'
import { resolvePlaces } from '../../../core/customers/places/resolve-places.ts'
import { beliefRoles } from '../../../core/journey/belief.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'
import { numberedApart } from '../../../core/journey/guessers.ts'

/** A place that somebody guessed about. */
interface BelievedPlace {
  id: Id
  perception: Perception
}

/** All that is believed of a question. */
export interface BelievedQuestion {
  /** Place by place; also those about a place that is gone, and those that were guessed anew. */
  beliefs: Belief[]
  /** Those that count. */
  latest: ReadonlySet<Id>
  /** The journey as a whole first, then in walking order. */
  places: BelievedPlace[]
}

/**
 * What is believed of a question, beside what customers answered.
 * @param journey which of the source's journeys, from 0
 * @param order all places that may be guessed about
 */
export function believedQuestion(
  records: AuditRecords,
  { source, question, counts, journey }: AskedHere,
  order: readonly Id[],
): BelievedQuestion {
  const journeyId = records.journey.id
  const asked = { key: `${source.id}:${question.id}` as const, source, question, journeyId, journey }
  const resolved = resolvePlaces(records)
  const { touchpoints, journey: whole } = perceptionsOf(answersAtPlaces(asked, counts, records, resolved))
  const latest = [...latestBeliefs(asked, records.beliefs, resolved).values()].flat()
  const places = order.flatMap((id): BelievedPlace[] => {
    const perception = id === journeyId ? whole : touchpoints.get(id)
    return perception && perception.guesses.length > 0 ? [{ id, perception }] : []
  })
  const beliefs = beliefsAbout(asked, numberedApart(records.beliefs))
    .toSorted(inOrder(id => order.indexOf(id ?? journeyId)))
  return { beliefs, latest: new Set(latest.map(({ id }) => id)), places }
}

/** By place, then by role and number, the newest first. */
function inOrder(placeOf: (touchpointId: Id | null) => number): (a: Belief, b: Belief) => number {
  return (a, b) => placeOf(a.touchpointId) - placeOf(b.touchpointId)
    || beliefRoles.indexOf(a.role) - beliefRoles.indexOf(b.role)
    || a.number - b.number
    || compareTexts(b.day, a.day)
}

/** A question of a source, with what is counted of its answers. */
export interface AskedHere {
  source: Source
  question: ScaledQuestion
  counts: SourceCounts
  journey: number
}
