import type { MapInput, MapWords } from '../map-input.ts'
import type { MeasureText, Typesetter } from '../text/typeset.ts'

/** What every lane of a map is laid out from. */
export interface LaneContext {
  input: MapInput
  words: MapWords
  typesetter: Typesetter
}

/** @param measure width of a line of text, px */
export function createLaneContext(input: MapInput, words: MapWords, measure: MeasureText): LaneContext {
  return { input, words, typesetter: { measure, language: words.language } }
}
