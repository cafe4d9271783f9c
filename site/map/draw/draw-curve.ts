import type { CurveBoxes, CurvePoint } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { area, curveMonotoneX, line } from 'd3-shape'
import { drawPoints } from './draw-points.ts'
import { appendGroup, appendHatch, appendText } from './svg-part.ts'

type BandedPoint = CurvePoint & { band: NonNullable<CurvePoint['band']> }

const linePath = line<CurvePoint>(point => point.x, point => point.y).curve(curveMonotoneX)
const bandPath = area<BandedPoint>(point => point.x, point => point.band.foot, point => point.band.top).curve(curveMonotoneX)

/** Draws the experience curve: gaps, anchors, band, line, points and the words of the stars. */
export function drawCurve(parent: Part, curve: CurveBoxes): void {
  const group = appendGroup(parent, 'curve')
  drawGrid(group, curve)
  curve.gaps.forEach(({ area }) => appendHatch(group, area))
  for (const run of curve.runs) {
    bandedParts(run).forEach(part => drawBand(group, part))
    if (run.length > 1)
      group.append('path').attr('d', linePath(run)).attr('fill', 'none').attr('stroke', 'var(--staff)').attr('stroke-width', 2.25)
  }
  curve.gaps.forEach(({ words }) => appendText(group, words, { halo: true }))
  drawPoints(group, curve.runs.flat())
  for (const { head, detail } of curve.labels) {
    appendText(group, detail, { halo: true })
    appendText(group, head, { halo: true })
  }
}

function drawGrid(parent: Part, { anchors, frame }: CurveBoxes): void {
  for (const { y, solid } of anchors) {
    parent.append('line')
      .attr('x1', frame.x)
      .attr('x2', frame.x + frame.width)
      .attr('y1', y + 0.5)
      .attr('y2', y + 0.5)
      .attr('stroke', 'var(--line)')
      .attr('stroke-dasharray', solid ? null : '2 4')
  }
}

/** The stretches of a run in which every point has an interval. */
function bandedParts(run: CurvePoint[]): BandedPoint[][] {
  return run.reduce<BandedPoint[][]>((parts, point, index) => {
    if (!point.band)
      return parts
    const banded = { ...point, band: point.band }
    return run[index - 1]?.band ? [...parts.slice(0, -1), [...parts.at(-1)!, banded]] : [...parts, [banded]]
  }, [])
}

function drawBand(parent: Part, part: BandedPoint[]): void {
  const colour = { fill: 'var(--staff)', opacity: 0.12 }
  const [first] = part
  if (part.length > 1 || !first) {
    parent.append('path').attr('d', bandPath(part)).attr('fill', colour.fill).attr('opacity', colour.opacity)
    return
  }
  // A single point has no neighbour to span to: its interval is a bar.
  parent.append('rect')
    .attr('x', first.x - 5)
    .attr('y', first.band.top)
    .attr('width', 10)
    .attr('height', first.band.foot - first.band.top)
    .attr('rx', 5)
    .attr('fill', colour.fill)
    .attr('opacity', colour.opacity)
}
