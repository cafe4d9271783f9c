import type { Rectangle } from './text-box.ts'

/** A label that wants a place beside its point, px. */
export interface LabelRequest {
  x: number
  y: number
  width: number
  height: number
  /** Whether over the point is better than under it. */
  above: boolean
}

const clearance = 16
const step = 6

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

/** Every place worth trying, the preferred first; all lie within the frame. */
function places(request: LabelRequest, frame: Rectangle): Rectangle[] {
  const { width, height } = request
  const sides = [-1, 1].map(side => request.above ? side : -side)
  const distances = Array.from({ length: Math.ceil(frame.height / step) }, (_, index) => index * step)
  const shifts = [0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8]
  return distances.flatMap(distance => sides.flatMap(side => shifts.map((shift) => {
    const y = side < 0 ? request.y - clearance - distance - height : request.y + clearance + distance
    const x = request.x - width / 2 + shift * width
    return {
      x: clamp(x, frame.x, Math.max(frame.x, frame.x + frame.width - width)),
      y: clamp(y, frame.y, Math.max(frame.y, frame.y + frame.height - height)),
      width,
      height,
    }
  })))
}

/** Whether a rectangle can meet any of a label's places; far ones need not be looked at again for each of them. */
function withinReach({ x, width }: LabelRequest): (other: Rectangle) => boolean {
  return other => other.x < x + 2 * width && other.x + other.width > x - 2 * width
}

/** How bad a place is: words on words weigh most, then words on points, then the way from the wished-for place. */
function badness(place: Rectangle, wished: Rectangle, taken: Rectangle[], points: Rectangle[]): number {
  const sum = (others: Rectangle[]) => others.reduce((total, other) => total + overlap(place, other), 0)
  return sum(taken) * 1000 + sum(points) * 20 + Math.abs(place.x - wished.x) * 0.6 + Math.abs(place.y - wished.y)
}

/**
 * Finds a place for each label inside the frame, away from the others, from words already set and from points.
 * @param requests in order of importance: the first has first choice
 * @param words rectangles that no label may cover
 * @param points rectangles better left free, as of points and the line
 * @returns one rectangle for each request, in the same order; null where every place would cover words
 */
export function placeLabels(requests: LabelRequest[], frame: Rectangle, words: Rectangle[], points: Rectangle[]): (Rectangle | null)[] {
  const taken = [...words]
  return requests.map((request) => {
    const tried = places(request, frame)
    const near = withinReach(request)
    const [nearWords, nearPoints] = [taken.filter(near), points.filter(near)]
    const best = tried.reduce<{ place: Rectangle, cost: number }>((least, place) => {
      const cost = badness(place, tried[0]!, nearWords, nearPoints)
      return cost < least.cost ? { place, cost } : least
    }, { place: tried[0]!, cost: Infinity })
    if (nearWords.some(other => overlap(best.place, other) > 0))
      return null
    taken.push(best.place)
    return best.place
  })
}
