import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { MapWords } from './map-input.ts'

/**
 * Lays out a touchpoint's part of a lane, or gives what it laid out before: one rating changes one column, and a map
 * may have hundreds.
 * @param lane what is laid out
 * @param of all that it depends on beside the view, the words and the fonts they are set in
 */
export type ColumnMemory = <Boxes>(
  view: TouchpointView,
  words: MapWords,
  lane: string,
  of: readonly unknown[],
  layout: () => Boxes,
) => Boxes

interface Remembered {
  words: MapWords
  of: readonly unknown[]
  boxes: unknown
}

/** Remembers the last of each lane, as long as the view is there. */
export function createColumnMemory(): ColumnMemory {
  const known = new WeakMap<TouchpointView, Map<string, Remembered>>()
  return (view, words, lane, of, layout) => {
    const ofView = known.get(view) ?? new Map<string, Remembered>()
    known.set(view, ofView)
    const before = ofView.get(lane)
    if (before?.words === words && before.of.every((value, index) => value === of[index]))
      return before.boxes as ReturnType<typeof layout>
    const boxes = layout()
    ofView.set(lane, { words, of, boxes })
    return boxes
  }
}
