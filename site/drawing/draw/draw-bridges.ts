import type { Bridge, BridgeLegend } from '../layout/curve-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { appendText } from './svg-part.ts'

const { bridgeLine } = measures

/** Draws a bridge over what nobody rated: thin, straight and dashed, since it claims nothing of what lies between. */
export function drawBridge(parent: Part, { from, to }: Bridge, { staff }: Palette): void {
  parent.append('line')
    .attr('class', 'map-bridge')
    .attr('x1', from.x)
    .attr('y1', from.y)
    .attr('x2', to.x)
    .attr('y2', to.y)
    .attr('stroke', staff)
    .attr('stroke-width', bridgeLine.stroke)
    .attr('stroke-dasharray', bridgeLine.dash)
    .attr('stroke-linecap', 'round')
}

/** Draws what a bridge is: a piece of one, and words. */
export function drawBridgeLegend(parent: Part, { sample, words }: BridgeLegend, palette: Palette): void {
  drawBridge(parent, sample, palette)
  appendText(parent, words, palette)
}
