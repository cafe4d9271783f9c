import type { MapBoxes } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { controlKey } from './draw-controls.ts'
import { drawEach } from './draw-each.ts'
import { groupOf, setRectangle } from './svg-part.ts'

/** Lays a veil over touchpoints that are not looked for; where all are, there is not even a group. */
export function drawVeils(parent: Part, { controls }: MapBoxes, { surface }: Palette): void {
  const veiled = controls
    .filter(({ veils }) => veils.length > 0)
    .map(({ touchpointId, sliver, veils }) => ({ touchpointId, sliver, veils }))
  if (veiled.length === 0 && parent.selectChild('.map-veils').empty())
    return
  const group = groupOf(parent, 'veils').attr('fill', surface).attr('fill-opacity', measures.veil.opacity)
  drawEach(group, veiled, controlKey, (part, { veils }) =>
    veils.forEach(veil => part.append('rect').call(setRectangle, veil)))
}
