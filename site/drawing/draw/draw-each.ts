import type { Part } from './svg-part.ts'
import { select } from 'd3-selection'

/** What each part was drawn from, so that only what changed is drawn again. */
const drawnFrom = new WeakMap<SVGGElement, { box: unknown, asText: string }>()

/**
 * Keeps one part in a group for each box, in their order: parts of boxes that are as they were stay as they are, those
 * of others are drawn again within the same element.
 * @param keyOf what stays the same of a box while the rest of it changes; no two boxes have the same
 */
export function drawEach<B>(
  group: Part,
  boxes: readonly B[],
  keyOf: (box: B) => string,
  draw: (part: Part, box: B) => void,
): void {
  group.selectChildren<SVGGElement, B>()
    .data(boxes, keyOf)
    .join('g')
    .each((box, index, parts) => redraw(parts[index]!, box, draw))
}

function redraw<B>(element: SVGGElement, box: B, draw: (part: Part, box: B) => void): void {
  const before = drawnFrom.get(element)
  if (before?.box === box)
    return
  const asText = JSON.stringify(box)
  drawnFrom.set(element, { box, asText })
  if (before?.asText === asText)
    return
  element.replaceChildren()
  draw(select(element), box)
}
