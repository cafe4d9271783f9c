import type { CurveBoxes, CurvePoint } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import { measures } from '../measures.ts'
import { drawBands } from './draw-bands.ts'
import { drawBridge } from './draw-bridges.ts'
import { drawPoints, drawStar } from './draw-points.ts'
import { appendHatch } from './hatch.ts'
import { appendHairline, appendText } from './svg-part.ts'

const { anchorLine, curveLine } = measures

/** How the line runs: from left to right, or downwards. */
const linePaths = {
  flat: line<CurvePoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX),
  upright: line<CurvePoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneY),
}

/** Draws the experience curve: gaps, anchors, bridges, band, line, points and the words of the stars. */
export function drawCurve(group: Part, curve: CurveBoxes, palette: Palette): void {
  drawAnchorLines(group, curve, palette)
  curve.gaps.forEach(({ area }) => appendHatch(group, area))
  curve.bridges.forEach(bridge => drawBridge(group, bridge, palette))
  for (const run of curve.runs) {
    drawBands(group, run, curve.upright, palette)
    drawLine(group, run, curve.upright, palette)
  }
  curve.gaps.forEach(({ words }) => appendText(group, words, palette, { halo: true }))
  curve.gaps.forEach(({ star }) => star && drawStar(group, star, star.star, palette))
  drawPoints(group, curve.runs.flat(), palette)
  for (const { head, detail } of curve.labels) {
    appendText(group, detail, palette, { halo: true })
    appendText(group, head, palette, { halo: true })
  }
}

function drawAnchorLines(parent: Part, { anchors }: CurveBoxes, palette: Palette): void {
  for (const { line } of anchors) {
    appendHairline(parent, line)
      .attr('stroke', palette.line)
      .attr('stroke-dasharray', line.dashed ? anchorLine.dash : null)
  }
}

/** The line through a run; a single point has none. */
function drawLine(parent: Part, run: CurvePoint[], upright: boolean, { staff }: Palette): void {
  if (run.length < 2)
    return
  parent.append('path')
    .attr('d', linePaths[upright ? 'upright' : 'flat'](run))
    .attr('fill', 'none')
    .attr('stroke', staff)
    .attr('stroke-width', curveLine.stroke)
}
