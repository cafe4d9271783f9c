import type { CurveBoxes, CurvePoint } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { area, curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import { drawPoints, drawStar } from './draw-points.ts'
import { appendGroup, appendHatch, appendText } from './svg-part.ts'

type BandedPoint = CurvePoint & { band: NonNullable<CurvePoint['band']> }

/** How line and band run: from left to right, or downwards. */
const paths = {
  flat: {
    line: line<CurvePoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX),
    band: area<BandedPoint>(({ x }) => x, ({ band }) => band.low, ({ band }) => band.high).curve(curveMonotoneX),
  },
  upright: {
    line: line<CurvePoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneY),
    band: area<BandedPoint>().x0(({ band }) => band.low).x1(({ band }) => band.high).y(({ y }) => y).curve(curveMonotoneY),
  },
}

/** Draws the experience curve: gaps, anchors, band, line, points and the words of the stars. */
export function drawCurve(parent: Part, curve: CurveBoxes): void {
  const group = appendGroup(parent, 'curve')
  const path = paths[curve.upright ? 'upright' : 'flat']
  drawGrid(group, curve)
  curve.gaps.forEach(({ area }) => appendHatch(group, area))
  for (const run of curve.runs) {
    bandedParts(run).forEach(part => part.length > 1 ? drawBand(group, path.band(part)) : drawBar(group, part[0]!, curve.upright))
    if (run.length > 1)
      group.append('path').attr('d', path.line(run)).attr('fill', 'none').attr('stroke', 'var(--staff)').attr('stroke-width', 2.25)
  }
  curve.gaps.forEach(({ words }) => appendText(group, words, { halo: true }))
  curve.gaps.forEach(({ star }) => star && drawStar(group, star))
  drawPoints(group, curve.runs.flat())
  for (const { head, detail } of curve.labels) {
    appendText(group, detail, { halo: true })
    appendText(group, head, { halo: true })
  }
}

function drawGrid(parent: Part, { anchors }: CurveBoxes): void {
  for (const { line: { x1, x2, y1, y2, dashed } } of anchors) {
    parent.append('line')
      .attr('x1', x1 + (x1 === x2 ? 0.5 : 0))
      .attr('x2', x2 + (x1 === x2 ? 0.5 : 0))
      .attr('y1', y1 + (y1 === y2 ? 0.5 : 0))
      .attr('y2', y2 + (y1 === y2 ? 0.5 : 0))
      .attr('stroke', 'var(--line)')
      .attr('stroke-dasharray', dashed ? '2 4' : null)
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

function drawBand(parent: Part, outline: string | null): void {
  parent.append('path').attr('class', 'map-band').attr('d', outline).attr('fill', 'var(--staff)').attr('opacity', 0.12)
}

/** A single point has no neighbour to span to: its interval is a bar. */
function drawBar(parent: Part, { x, y, band }: BandedPoint, upright: boolean): void {
  const [from, length] = [Math.min(band.low, band.high), Math.abs(band.high - band.low)]
  const bar = upright ? { x: from, y: y - 5, width: length, height: 10 } : { x: x - 5, y: from, width: 10, height: length }
  parent.append('rect')
    .attr('class', 'map-band')
    .attr('x', bar.x)
    .attr('y', bar.y)
    .attr('width', bar.width)
    .attr('height', bar.height)
    .attr('rx', 5)
    .attr('fill', 'var(--staff)')
    .attr('opacity', 0.12)
}
