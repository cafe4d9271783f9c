import type { CurvePoint } from '../layout/curve-boxes.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { area, curveMonotoneX, curveMonotoneY } from 'd3-shape'
import { measures } from '../measures/measures.ts'
import { setRectangle } from './svg-part.ts'

const { bandOpacity, barWidth } = measures.curveLine

type BandedPoint = CurvePoint & { band: NonNullable<CurvePoint['band']> }

/** How a band runs: from left to right, or downwards. */
const bandPaths = {
  flat: area<BandedPoint>(({ x }) => x, ({ band }) => band.low, ({ band }) => band.high).curve(curveMonotoneX),
  upright: area<BandedPoint>()
    .x0(({ band }) => band.low)
    .x1(({ band }) => band.high)
    .y(({ y }) => y)
    .curve(curveMonotoneY),
}

/** Draws the intervals around the points of a run, joined where neighbours have one. */
export function drawBands(parent: Part, run: CurvePoint[], upright: boolean, palette: Palette): void {
  const path = bandPaths[upright ? 'upright' : 'flat']
  for (const part of bandedParts(run)) {
    if (part.length > 1)
      drawBand(parent, path(part), palette)
    else
      drawBar(parent, barOf(part[0]!, upright), palette)
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

function drawBand(parent: Part, outline: string | null, { staff }: Palette): void {
  parent.append('path')
    .attr('class', 'map-band')
    .attr('d', outline)
    .attr('fill', staff)
    .attr('opacity', bandOpacity)
}

/** A single point has no neighbour to span to: its interval is a bar. */
function barOf({ x, y, band }: BandedPoint, upright: boolean): Rectangle {
  const from = Math.min(band.low, band.high)
  const length = Math.abs(band.high - band.low)
  return upright
    ? { x: from, y: y - barWidth / 2, width: length, height: barWidth }
    : { x: x - barWidth / 2, y: from, width: barWidth, height: length }
}

function drawBar(parent: Part, bar: Rectangle, { staff }: Palette): void {
  parent.append('rect')
    .attr('class', 'map-band')
    .call(setRectangle, bar)
    .attr('rx', barWidth / 2)
    .attr('fill', staff)
    .attr('opacity', bandOpacity)
}
