import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Interval } from './interval.ts'

/** Where a point lies whose intervals cross no line of the crosshair. */
type Quadrant = 'concentrate-here' | 'keep-up' | 'low-priority' | 'possible-overkill'

/** A figure with its interval; null where there is none. */
interface Figure {
  value: number | null
  interval: Interval | null
}

interface Point {
  /** The driver's share of all importance, from 0 to 1. */
  importance: Figure
  /** How good the driver is, from 0 to 100. */
  performance: Figure
}

interface Classified {
  quadrant: Quadrant | 'undetermined'
  /** Why it is undetermined. */
  reason?: ReasonAmong<'no-figure' | 'no-interval' | 'crosses'>
}

interface Quadrants {
  /** One for each point, in the order given. */
  points: Classified[]
  crosshair: { importance: number, performance: number }
  /** Whether the crosshair is at the target, or at the fixed 70 for want of one. */
  atTarget: boolean
}

/** A crosshair at the mean of the performances would always condemn half of them. */
const withoutTarget = 70

/**
 * Importance by performance. The crosshair is at the target, else at 70 of 100; and at an equal share of importance,
 * 1/k. A point on a line has reached it; one whose interval crosses a line, or that has none, is 'undetermined'.
 * @param points one for each of the k drivers among which the importance is shared, also those without figures
 * @param target of performance, from 0 to 100; null where there is none
 *
 * Source: J. A. Martilla and J. C. James, Journal of Marketing 41 (1977), 77-79.
 */
export function quadrants(points: readonly Point[], target: number | null): Quadrants {
  const atTarget = typeof target === 'number' && target >= 0 && target <= 100
  const crosshair = { importance: 1 / Math.max(1, points.length), performance: atTarget ? target : withoutTarget }
  return { points: points.map(point => classify(point, crosshair)), crosshair, atTarget }
}

function classify(point: Point, crosshair: Quadrants['crosshair']): Classified {
  const figures = [point?.importance, point?.performance]
  if (!figures.every(figure => Number.isFinite(figure?.value)))
    return { quadrant: 'undetermined', reason: 'no-figure' }
  if (!figures.every(figure => isInterval(figure?.interval)))
    return { quadrant: 'undetermined', reason: 'no-interval' }
  const important = sideOf(point.importance.interval!, crosshair.importance)
  const good = sideOf(point.performance.interval!, crosshair.performance)
  if (important === null || good === null)
    return { quadrant: 'undetermined', reason: 'crosses' }
  return { quadrant: quadrantOf(important, good) }
}

function quadrantOf(important: boolean, good: boolean): Quadrant {
  if (important)
    return good ? 'keep-up' : 'concentrate-here'
  return good ? 'possible-overkill' : 'low-priority'
}

/** Whether all of an interval has reached a line; null where only part of it has. */
function sideOf({ low, high }: Interval, line: number): boolean | null {
  return low >= line ? true : high < line ? false : null
}

function isInterval(interval: Interval | null | undefined): boolean {
  return Number.isFinite(interval?.low) && Number.isFinite(interval?.high) && interval!.low <= interval!.high
}
