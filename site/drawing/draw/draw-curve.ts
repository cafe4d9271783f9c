import type { Id } from '../../../core/journey/identifier.ts'
import type { Bridge, CurveBoxes, CurvePoint } from '../layout/curve-boxes.ts'
import type { Hairline } from '../layout/hairline.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import { measures } from '../measures/measures.ts'
import { drawBands } from './draw-bands.ts'
import { drawBridge } from './draw-bridges.ts'
import { drawCustomerLine } from './draw-customer-line.ts'
import { drawEach } from './draw-each.ts'
import { drawPersonaLine } from './draw-persona-lines.ts'
import { drawDots, drawPoint, drawStar } from './draw-points.ts'
import { appendHatch } from './hatch.ts'
import { appendHairline, appendText, groupOf } from './svg-part.ts'

const { anchorLine, curveLine } = measures

/** What lies under the line. */
interface Ground {
  anchors: Hairline[]
  gaps: Rectangle[]
  bridges: Bridge[]
}

/** How the line runs: from left to right, or downwards. */
const linePaths = {
  flat: line<CurvePoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX),
  upright: line<CurvePoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneY),
}

const pointKey = ({ touchpointId }: { touchpointId: Id }) => touchpointId
const runKey = ([first]: CurvePoint[]) => first!.touchpointId

/** Draws the experience curve: gaps, anchors, bridges, band, line, points and the words of the stars. */
export function drawCurve(parent: Part, curve: CurveBoxes | null, palette: Palette): void {
  const group = groupOf(parent, 'curve')
  const { anchors = [], gaps = [], bridges = [], runs = [], labels = [] } = curve ?? {}
  const { personas = [], customers = null, upright = false } = curve ?? {}
  const points = runs.flat()
  const ground = { anchors: anchors.map(({ line }) => line), gaps: gaps.map(({ area }) => area), bridges }
  drawEach(groupOf(group, 'ground'), [ground], () => 'ground', (part, of) => drawGround(part, of, palette))
  drawEach(groupOf(group, 'lines'), runs, runKey, (part, run) => drawRun(part, run, upright, palette))
  drawEach(groupOf(group, 'personas'), personas, ({ personaId }) => personaId, (part, persona) =>
    drawPersonaLine(part, persona, upright, palette))
  drawEach(groupOf(group, 'customers'), customers ? [customers] : [], () => 'customers', (part, line) =>
    drawCustomerLine(part, line, upright, palette))
  const dots = points.map(({ touchpointId, dots }) => ({ touchpointId, dots: dots() }))
  drawEach(groupOf(group, 'dots'), dots, pointKey, (part, { dots }) => drawDots(part, dots, palette))
  drawEach(groupOf(group, 'gaps'), gaps, pointKey, (part, { words, star }) => {
    appendText(part, words, palette, { halo: true })
    if (star)
      drawStar(part, star, star.star, palette)
  })
  drawEach(groupOf(group, 'points'), points, pointKey, (part, point) =>
    point.star ? drawStar(part, point, point.star, palette) : drawPoint(part, point, palette))
  drawEach(groupOf(group, 'labels'), labels, pointKey, (part, { head, detail }) => {
    appendText(part, detail, palette, { halo: true })
    appendText(part, head, palette, { halo: true })
  })
}

/** What lies under the line: what was not rated, the anchors of the scale, and bridges. */
function drawGround(parent: Part, { anchors, gaps, bridges }: Ground, palette: Palette): void {
  for (const anchor of anchors) {
    appendHairline(parent, anchor)
      .attr('stroke', palette.line)
      .attr('stroke-dasharray', anchor.dashed ? anchorLine.dash : null)
  }
  gaps.forEach(area => appendHatch(parent, area))
  bridges.forEach(bridge => drawBridge(parent, bridge, palette))
}

/** The band and the line through a run; a single point has no line. */
function drawRun(parent: Part, run: CurvePoint[], upright: boolean, palette: Palette): void {
  drawBands(parent, run, upright, palette)
  if (run.length < 2)
    return
  parent.append('path')
    .attr('d', linePaths[upright ? 'upright' : 'flat'](run))
    .attr('fill', 'none')
    .attr('stroke', palette.staff)
    .attr('stroke-width', curveLine.stroke)
}
