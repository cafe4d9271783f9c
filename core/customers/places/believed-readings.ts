import type { Belief } from '../../journey/belief.ts'
import type { Id } from '../../journey/identifier.ts'
import type { ResolvedPlaces } from './resolve-places.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { nameKey } from '../../journey/same-name.ts'
import { quantile } from '../../statistics/quantile.ts'
import { latestAtPlaces } from './latest-beliefs.ts'

/** What is believed of a figure at one place: a share of customers, in percent. */
export interface BelievedReading {
  /** As it was called first. */
  name: string
  /** The journey's id for the journey as a whole. */
  placeId: Id
  /** From the least to the greatest. */
  guesses: number[]
  median: number
  /** The beliefs that count. */
  latest: Belief[]
}

/** A belief about a figure, and not about a question. */
export type ReadingBelief = Belief & { reading: NonNullable<Belief['reading']> }

/** The beliefs about figures. */
export function readingBeliefs(beliefs: readonly Belief[]): ReadingBelief[] {
  return beliefs.filter((belief): belief is ReadingBelief => belief.question === null && belief.reading != null)
}

/** What is believed of each figure at each place where somebody guessed; names that read the same are one figure. */
export function believedReadings(
  beliefs: readonly Belief[],
  journeyId: Id,
  places: ResolvedPlaces,
): BelievedReading[] {
  const byFigure = Map.groupBy(readingBeliefs(beliefs).toSorted(byTime), ({ reading }) => nameKey(reading.name))
  return [...byFigure.values()].flatMap(about =>
    [...latestAtPlaces(about, journeyId, places)].map(([placeId, latest]) => {
      const guesses = latest.map(({ share }) => share).sort((a, b) => a - b)
      return { name: about[0]!.reading.name, placeId, guesses, median: quantile(guesses, 0.5), latest }
    }))
}

function byTime(a: Belief, b: Belief): number {
  return compareTexts(`${a.day} ${a.updatedAt}`, `${b.day} ${b.updatedAt}`)
}
