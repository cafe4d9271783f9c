import type { Density } from './columns/density.ts'
import type { MapInput, MapWords } from './map-input.ts'
import type { Typesetter } from './text/typesetter.ts'
import { wholeDensity } from './columns/density.ts'

/** What every lane of a map is laid out from. */
export interface LaneContext {
  input: MapInput
  words: MapWords
  typesetter: Typesetter
  density: Density
}

/** Of a map whose columns have all the width that they need. */
export function createLaneContext(input: MapInput, words: MapWords, typesetter: Typesetter): LaneContext {
  return { input, words, typesetter, density: wholeDensity }
}
