import type { MapBoxes, TouchpointControl } from '../layout/map-boxes.ts'
import type { Rectangle } from '../layout/text-box.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures.ts'
import { appendGroup, setCircle, setRectangle } from './svg-part.ts'

const { controlArea } = measures

/** Draws what can be focused and clicked: one transparent column for each touchpoint, the first in the tab order. */
export function drawControls(parent: Part, { controls }: MapBoxes): void {
  const group = appendGroup(parent, 'controls')
  controls.forEach((control, index) => drawControl(group, control, index === 0))
}

function drawControl(parent: Part, control: TouchpointControl, isTabStop: boolean): void {
  const part = parent.append('g')
    .attr('role', 'button')
    .attr('class', 'map-control')
    .attr('tabindex', isTabStop ? 0 : -1)
    .attr('aria-label', control.label)
    .attr('data-touchpoint', control.touchpointId)
  drawArea(part, control)
  if (control.point) {
    part.append('circle')
      .attr('class', 'map-control-ring')
      .call(setCircle, control.point, controlArea.ringRadius)
      .attr('fill', 'none')
  }
}

function drawArea(parent: Part, { x, y, width, height }: Rectangle): void {
  const { inset, radius } = controlArea
  const inside = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
  parent.append('rect')
    .attr('class', 'map-control-area')
    .call(setRectangle, inside)
    .attr('rx', radius)
    .attr('fill', 'transparent')
}
