import type { MapBoxes, MapControl } from '../layout/map-boxes.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { Part } from './svg-part.ts'
import { shrink } from '../layout/rectangle.ts'
import { measures } from '../measures/measures.ts'
import { drawEach } from './draw-each.ts'
import { groupOf, setCircle, setRectangle } from './svg-part.ts'

const { controlArea } = measures

/** A control whose label is said. */
type NamedControl = Omit<MapControl, 'label'> & { label: string }

/**
 * Draws what can be focused and clicked: one transparent column for each touchpoint that is shown and each sliver. One
 * of them is in the tab order: that which was, else the first.
 */
export function drawControls(parent: Part, { controls }: MapBoxes): void {
  const group = groupOf(parent, 'controls')
  const named = controls.map(control => ({ ...control, label: control.label() }))
  drawEach(group, named, controlKey, drawControl)
  const drawn = group.selectChildren<SVGGElement, unknown>()
  const stop = drawn.filter('[tabindex="0"]')
  if (stop.empty())
    drawn.filter((_, index) => index === 0).attr('tabindex', 0)
}

/** What tells controls apart: a touchpoint has one, and the sliver that begins with it another. */
export function controlKey({ touchpointId, sliver }: Pick<MapControl, 'touchpointId' | 'sliver'>): string {
  return sliver ? `sliver ${touchpointId}` : touchpointId
}

function drawControl(part: Part, control: NamedControl): void {
  part.attr('role', 'button')
    .attr('class', 'map-control')
    .attr('tabindex', part.attr('tabindex') ?? -1)
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
function nameSubject(part: Part, { touchpointId, sliver }: NamedControl): void {
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
