import type { Rectangle } from '../rectangle.ts'
import { measures } from '../../measures/measures.ts'
import { sharedArea } from '../rectangle.ts'

const { labelSearch } = measures

/** A label that wants to stand beside its point, px. */
export interface LabelRequest {
  x: number
  y: number
  width: number
  height: number
  /** Whether over the point is better than under it. */
  above: boolean
}

/**
 * Finds a rectangle for each label inside the frame, away from the others, from words already set and from points.
 * @param requests in order of importance: the first has first choice
 * @param words rectangles that no label may cover
 * @param points rectangles better left free, as of points and the line
 * @returns one rectangle for each request, in the same order; null where each that was tried would cover words
 */
export function placeLabels(
  requests: LabelRequest[],
  frame: Rectangle,
  words: Rectangle[],
  points: Rectangle[],
): (Rectangle | null)[] {
  const taken = [...words]
  return requests.map((request) => {
    const isNear = withinReach(request)
    const nearWords = taken.filter(isNear)
    const best = cheapest(rectanglesFor(request, frame), nearWords, points.filter(isNear))
    if (nearWords.some(other => sharedArea(best, other) > 0))
      return null
    taken.push(best)
    return best
  })
}

/** Whether a rectangle can meet a label wherever it is tried; far ones need not be looked at again for each trial. */
function withinReach({ x, width }: LabelRequest): (other: Rectangle) => boolean {
  return other => other.x < x + 2 * width && other.x + other.width > x - 2 * width
}

/** Every rectangle worth trying, the preferred first; all lie within the frame. */
function rectanglesFor(request: LabelRequest, frame: Rectangle): Rectangle[] {
  const { step, shifts } = labelSearch
  const sides = request.above ? [-1, 1] : [1, -1]
  const distances = Array.from({ length: Math.ceil(frame.height / step) }, (_, index) => index * step)
  return distances.flatMap(distance => sides.flatMap(side =>
    shifts.map(shift => moveInside(frame, rectangleAt(request, side, distance, shift)))))
}

/** Over the point where `side` is negative, else under it; `shift` goes sideways, in widths of the label. */
function rectangleAt(request: LabelRequest, side: number, distance: number, shift: number): Rectangle {
  const { width, height } = request
  const x = request.x - width / 2 + shift * width
  const y = side < 0
    ? request.y - labelSearch.clearance - distance - height
    : request.y + labelSearch.clearance + distance
  return { x, y, width, height }
}

/** Moved as little as it takes to lie within the frame. */
function moveInside(frame: Rectangle, { x, y, width, height }: Rectangle): Rectangle {
  return {
    x: clamp(x, frame.x, Math.max(frame.x, frame.x + frame.width - width)),
    y: clamp(y, frame.y, Math.max(frame.y, frame.y + frame.height - height)),
    width,
    height,
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

/** The first of those that cost least. */
function cheapest(rectangles: Rectangle[], words: Rectangle[], points: Rectangle[]): Rectangle {
  const preferred = rectangles[0]!
  let best = { rectangle: preferred, cost: Infinity }
  for (const rectangle of rectangles) {
    const cost = costOf(rectangle, preferred, words, points)
    if (cost < best.cost)
      best = { rectangle, cost }
  }
  return best.rectangle
}

/** Words on words cost most, then words on points, then the way from the preferred rectangle. */
function costOf(rectangle: Rectangle, preferred: Rectangle, words: Rectangle[], points: Rectangle[]): number {
  const areaSharedWith = (others: Rectangle[]) => others.reduce((sum, other) => sum + sharedArea(rectangle, other), 0)
  return areaSharedWith(words) * labelSearch.costOnWords
    + areaSharedWith(points) * labelSearch.costOnPoints
    + Math.abs(rectangle.x - preferred.x) * labelSearch.costSideways
    + Math.abs(rectangle.y - preferred.y)
}
