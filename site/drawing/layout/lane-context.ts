import type { MapInput, MapWords } from './map-input.ts'
import type { TypeSetter } from './text-box.ts'

/** What every lane of a map is laid out from. */
export interface LaneContext {
  input: MapInput
  words: MapWords
  setter: TypeSetter
}
