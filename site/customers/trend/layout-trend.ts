import type { DrawnMonth, DrawnScore } from '../figures/score-domain.ts'
import { scaleLinear, scalePoint } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { scoreDomain } from '../figures/score-domain.ts'
import { isFigureShown } from '../small-figures.ts'

/** A month's score where it stands, with its interval. */
interface TrendPoint {
  month: number
  score: DrawnScore
  x: number
  y: number
  /** From top to bottom; null where there is no interval. */
  band: { top: number, bottom: number } | null
}

/** A trend as lines and points, in px. */
export interface TrendBoxes {
  width: number
  height: number
  /** Where the lines are: captions stand outside. */
  plot: { left: number, right: number, top: number, bottom: number }
  ticks: { y: number, value: number }[]
  /** The months that are named, few enough not to touch; the first of each year with it. */
  labels: { x: number, month: number, hasYear: boolean }[]
  points: TrendPoint[]
  /** Months without a figure. */
  gaps: { x: number, width: number, month: number, n: number }[]
  /** Paths, broken where a month has no figure. */
  line: string
  band: string
}

const measures = { height: 190, left: 56, right: 16, top: 12, bottom: 38, label: 52, ticks: 4 }

/** Lays a score's months out; null where none has a figure. */
export function layoutTrend(months: readonly DrawnMonth[], width: number): TrendBoxes | null {
  const domain = scoreDomain(months.map(({ score }) => score).filter(isFigureShown))
  if (!domain)
    return null
  const { height, left, right, top, bottom } = measures
  const plot = { left, right: Math.max(left + 1, width - right), top, bottom: height - bottom }
  const x = scalePoint(months.map(({ month }) => month), [plot.left, plot.right]).padding(0.5)
  const y = scaleLinear([domain.low, domain.high], [plot.bottom, plot.top])
  const placed = months.map(({ month, score }) => ({ month, score, ...pointOf(score, x(month)!, y) }))
  return {
    width,
    height,
    plot,
    ticks: y.ticks(measures.ticks).map(value => ({ y: y(value), value })),
    labels: labelsOf(months.map(({ month }) => month), x),
    points: placed.filter(isPlaced),
    gaps: placed.filter(each => !isPlaced(each)).map(({ month, score, x: centre }) =>
      ({ x: centre - x.step() / 2, width: x.step(), month, n: score.n })),
    ...pathsOf(placed),
  }
}

type Placed = Omit<TrendPoint, 'y'> & { y: number | null }

function pointOf(score: DrawnScore, x: number, y: (value: number) => number): Pick<Placed, 'x' | 'y' | 'band'> {
  if (!isFigureShown(score))
    return { x, y: null, band: null }
  const { value, interval } = score
  return { x, y: y(value!), band: interval && { top: y(interval.high), bottom: y(interval.low) } }
}

function isPlaced(placed: Placed): placed is TrendPoint {
  return placed.y !== null
}

/** As many as there is room for, counted from the latest back. */
function labelsOf(months: readonly number[], x: ReturnType<typeof scalePoint<number>>): TrendBoxes['labels'] {
  const every = Math.max(1, Math.ceil(measures.label / Math.max(1, x.step())))
  const named = months.filter((_, index) => (months.length - 1 - index) % every === 0)
  const yearOf = (month: number | undefined) => Math.trunc((month ?? 0) / 100)
  return named.map((month, index) =>
    ({ x: x(month)!, month, hasYear: yearOf(month) !== yearOf(named[index - 1]) }))
}

function pathsOf(placed: readonly Placed[]): Pick<TrendBoxes, 'line' | 'band'> {
  const lineOf = line<Placed>(({ x }) => x, ({ y }) => y ?? 0).defined(({ y }) => y !== null).curve(curveMonotoneX)
  const bandOf = area<Placed>()
    .x(({ x }) => x)
    .y0(({ band }) => band?.bottom ?? 0)
    .y1(({ band }) => band?.top ?? 0)
    .defined(({ band }) => band !== null)
    .curve(curveMonotoneX)
  return { line: lineOf(placed) ?? '', band: bandOf(placed) ?? '' }
}
