import type { Observation } from './observation.ts'
import { compareTexts } from './compare-texts.ts'

/** The latest of some observations, newest first: of thousands, to sort them all takes ten times as long. */
export function latestObservations(observations: readonly Observation[], most: number): Observation[] {
  const latest: Observation[] = []
  for (const observation of observations) {
    const isLatest = latest.length < most || compareTexts(observation.observedAt, latest.at(-1)!.observedAt) > 0
    if (isLatest)
      latest.splice(placeIn(latest, observation), 0, observation)
    if (latest.length > most)
      latest.pop()
  }
  return latest
}

/** Behind those of the same time, so that these stay in their order. */
function placeIn(latest: readonly Observation[], { observedAt }: Observation): number {
  const index = latest.findIndex(other => compareTexts(other.observedAt, observedAt) < 0)
  return index < 0 ? latest.length : index
}
