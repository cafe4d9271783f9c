import type { MapBoxes } from '../drawing/layout/map-boxes.ts'
import type { Rectangle } from '../drawing/layout/rectangle.ts'
import { editMeasures } from './edit-measures.ts'

/** Where the field for a name goes: over what it names, wide enough to type in, beside the captions and on the map. */
export function fieldBox(
  { x, y, width, height }: Rectangle,
  { boxes, isUpright }: { boxes: MapBoxes, isUpright: boolean },
): Rectangle {
  const wanted = Math.max(width, editMeasures.field)
  const left = isUpright ? 0 : boxes.captionArea.width
  return { x: Math.max(left, Math.min(x, boxes.width - wanted)), y, width: wanted, height }
}
