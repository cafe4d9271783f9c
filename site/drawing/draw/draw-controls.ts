import type { MapBoxes, TouchpointControl } from '../layout/map-boxes.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { Part } from './svg-part.ts'
import { shrink } from '../layout/rectangle.ts'
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

function drawArea(parent: Part, column: Rectangle): void {
  const { inset, radius } = controlArea
  parent.append('rect')
    .attr('class', 'map-control-area')
    .call(setRectangle, shrink(column, inset))
    .attr('rx', radius)
    .attr('fill', 'transparent')
}
