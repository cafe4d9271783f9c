import type { MapBoxes } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { appendGroup } from './svg-part.ts'

/** Draws what can be focused and clicked: one transparent column for each touchpoint, the first in the tab order. */
export function drawControls(parent: Part, { controls }: MapBoxes): void {
  const group = appendGroup(parent, 'controls')
  controls.forEach(({ touchpointId, x, y, width, height, point, label }, index) => {
    const control = group.append('g')
      .attr('role', 'button')
      .attr('class', 'map-control')
      .attr('tabindex', index === 0 ? 0 : -1)
      .attr('aria-label', label)
      .attr('data-touchpoint', touchpointId)
    control.append('rect')
      .attr('class', 'map-control-area')
      .attr('x', x + 2)
      .attr('y', y + 2)
      .attr('width', width - 4)
      .attr('height', height - 4)
      .attr('rx', 6)
      .attr('fill', 'transparent')
    if (point)
      control.append('circle').attr('class', 'map-control-ring').attr('cx', point.x).attr('cy', point.y).attr('r', 11).attr('fill', 'none')
  })
}
