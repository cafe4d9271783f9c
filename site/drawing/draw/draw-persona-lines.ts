import type { PersonaLine } from '../layout/curve-boxes.ts'
import type { Position } from '../layout/position.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { curveMonotoneX, curveMonotoneY, line as pathOf } from 'd3-shape'
import { measures } from '../measures/measures.ts'
import { appendText, setCircle } from './svg-part.ts'

const { personaLine } = measures

const linePaths = {
  flat: pathOf<Position>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX),
  upright: pathOf<Position>(({ x }) => x, ({ y }) => y).curve(curveMonotoneY),
}

/** Draws a persona's line thinner than that of all, in dashes of its own: never by colour alone. */
export function drawPersonaLine(parent: Part, line: PersonaLine, upright: boolean, palette: Palette): void {
  const { runs, dash, name } = line
  for (const run of runs) {
    parent.append('path')
      .attr('class', 'map-persona')
      .attr('d', linePaths[upright ? 'upright' : 'flat'](run))
      .attr('fill', 'none')
      .attr('stroke', palette.staff)
      .attr('stroke-width', personaLine.stroke)
      .attr('stroke-dasharray', personaLine.dashes[dash % personaLine.dashes.length]!)
    run.forEach(point => parent.append('circle').call(setCircle, point, personaLine.radius).attr('fill', palette.staff))
  }
  appendText(parent, name, palette, { halo: true })
}
