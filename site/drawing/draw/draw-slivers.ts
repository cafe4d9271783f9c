import type { MapBoxes, SliverBox } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { drawEach } from './draw-each.ts'
import { appendHatch } from './hatch.ts'
import { appendText, groupOf } from './svg-part.ts'

const { sliverSign } = measures

/** Draws the touchpoints that nobody rated: hatched, with the sign that opens or folds them. */
export function drawSlivers(parent: Part, { slivers, curve }: MapBoxes, palette: Palette): void {
  drawEach(groupOf(parent, 'slivers'), slivers, ({ touchpointId }) => touchpointId, (part, sliver) => {
    sliver.areas.forEach(area => appendHatch(part, area))
    sliver.words.forEach(box => appendText(part, box, palette, { halo: true }))
    drawSign(part, sliver, curve?.upright ?? false, palette)
  })
}

/** Two angles that point the way the touchpoints would go: apart, or back into the sliver. */
function drawSign(parent: Part, { sign, isOpen }: SliverBox, upright: boolean, { ink2 }: Palette): void {
  parent.append('path')
    .attr('d', angle(-1, isOpen ? 1 : -1) + angle(1, isOpen ? -1 : 1))
    .attr('transform', `translate(${sign.x} ${sign.y})${upright ? ' rotate(90)' : ''}`)
    .attr('fill', 'none')
    .attr('stroke', ink2)
    .attr('stroke-width', sliverSign.stroke)
    .attr('stroke-linecap', 'round')
    .attr('stroke-linejoin', 'round')
}

/** One angle left (-1) or right (1) of the sign's middle, its tip towards the left (-1) or the right (1). */
function angle(side: -1 | 1, towards: -1 | 1): string {
  const { fromMiddle, halfWidth, halfHeight } = sliverSign
  const tip = side * fromMiddle + towards * halfWidth
  const back = side * fromMiddle - towards * halfWidth
  return `M${back} ${-halfHeight}L${tip} 0L${back} ${halfHeight}`
}
