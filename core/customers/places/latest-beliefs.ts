import type { Belief } from '../../journey/belief.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AskedQuestion } from './asked-question.ts'
import type { ResolvedPlaces } from './resolve-places.ts'
import { guesserOf } from '../../journey/guessers.ts'
import { originOf } from '../../journey/source/came-as-figures.ts'

type Asked = Pick<AskedQuestion, 'source' | 'question' | 'journeyId'>

/** The beliefs about a question; of one that came as figures also those about the question that these are of. */
export function beliefsAbout({ source, question }: Asked, beliefs: readonly Belief[]): Belief[] {
  const sourceIds = [source.id, originOf(source)]
  return beliefs.filter(({ question: about }) =>
    about !== null && sourceIds.includes(about.sourceId) && about.questionId === question.id)
}

/**
 * The beliefs about a question that count, by the id of the place that they are about. Those about a place that is gone
 * count nowhere.
 */
export function latestBeliefs(
  asked: Asked,
  beliefs: readonly Belief[],
  places: ResolvedPlaces,
): ReadonlyMap<Id, Belief[]> {
  return latestAtPlaces(beliefsAbout(asked, beliefs), asked.journeyId, places)
}

/** Of beliefs about one thing, at each place the latest of whoever guessed more than once: nobody counts twice. */
export function latestAtPlaces(
  beliefs: readonly Belief[],
  journeyId: Id,
  places: ResolvedPlaces,
): ReadonlyMap<Id, Belief[]> {
  const placeOf = ({ touchpointId }: Belief) => touchpointId === null ? journeyId : places.get(touchpointId)
  const latest = new Map<string, Belief>()
  for (const belief of beliefs.toSorted(byDay))
    latest.set(`${placeOf(belief)} ${guesserOf(belief)}`, belief)
  const byPlace = Map.groupBy(latest.values(), placeOf)
  return new Map([...byPlace].flatMap(([placeId, held]): [Id, Belief[]][] => placeId ? [[placeId, held]] : []))
}

function byDay(a: Belief, b: Belief): number {
  const [one, other] = [`${a.day} ${a.updatedAt} ${a.id}`, `${b.day} ${b.updatedAt} ${b.id}`]
  return one < other ? -1 : 1
}
