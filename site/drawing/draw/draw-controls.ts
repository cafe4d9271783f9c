import type { MapBoxes, MapControl } from '../layout/map-boxes.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { Part } from './svg-part.ts'
import { shrink } from '../layout/rectangle.ts'
import { measures } from '../measures.ts'
import { appendGroup, setCircle, setRectangle } from './svg-part.ts'

const { controlArea } = measures

/**
 * Draws what can be focused and clicked: one transparent column for each touchpoint that is shown and each sliver, the
 * first in the tab order.
 */
export function drawControls(parent: Part, { controls }: MapBoxes): void {
  const group = appendGroup(parent, 'controls')
  controls.forEach((control, index) => drawControl(group, control, index === 0))
}

function drawControl(parent: Part, control: MapControl, isTabStop: boolean): void {
  const part = parent.append('g')
    .attr('role', 'button')
    .attr('class', 'map-control')
    .attr('tabindex', isTabStop ? 0 : -1)
    .attr('aria-label', control.label)
    .call(nameSubject, control)
  drawArea(part, control)
  if (control.point) {
    part.append('circle')
      .attr('class', 'map-control-ring')
      .call(setCircle, control.point, controlArea.ringRadius)
      .attr('fill', 'none')
  }
}

/** Says which touchpoint it is, or which a sliver holds. */
function nameSubject(part: Part, { touchpointId, sliver }: MapControl): void {
  if (sliver)
    part.attr('data-holds', sliver.touchpointIds.join(' ')).attr('aria-expanded', String(sliver.isOpen))
  else
    part.attr('data-touchpoint', touchpointId)
}

function drawArea(parent: Part, column: Rectangle): void {
  const { inset, radius } = controlArea
  parent.append('rect')
    .attr('class', 'map-control-area')
    .call(setRectangle, shrink(column, inset))
    .attr('rx', radius)
    .attr('fill', 'transparent')
}
