import type { Rectangle } from '../layout/rectangle.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { setRectangle } from './svg-part.ts'

const { hatch } = measures

/** The site's styles hatch with this pattern, too, what is missing. */
const patternId = 'map-hatch'

/** Adds the hatching that stands for "nothing here"; once for each drawing. */
export function defineHatch(parent: Part, { line }: Palette): void {
  parent.append('defs')
    .append('pattern')
    .attr('id', patternId)
    .attr('width', hatch.size)
    .attr('height', hatch.size)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', `rotate(${hatch.angle})`)
    .append('line')
    .attr('y2', hatch.size)
    .attr('stroke', line)
    .attr('stroke-width', hatch.stroke)
}

/** Adds an area with that hatching. */
export function appendHatch(parent: Part, area: Rectangle): void {
  parent.append('rect').call(setRectangle, area).attr('fill', `url(#${patternId})`)
}
