import type { Id } from './identifier.ts'
import { compareTexts } from './compare-texts.ts'

/** What stands in an order with others. */
interface Placed {
  id: Id
  position: number
}

/** The order in which stages of a journey, and touchpoints of a stage, are walked. */
export function comparePositions(a: Placed, b: Placed): number {
  return a.position - b.position || compareTexts(a.id, b.id)
}

/** The position behind all others. */
export function nextPosition(siblings: readonly Pick<Placed, 'position'>[]): number {
  return siblings.reduce((last, { position }) => Math.max(last, position), -1) + 1
}

/**
 * The positions with which something stands right after one of its siblings. It takes the first that is free, and
 * moves on only those that would stand at the same or an earlier one: of what others changed apart, most stays theirs.
 * @param siblings without it, in whatever order
 * @param id what is placed
 * @param afterId null to stand before all; behind all where that one is not among them
 * @returns its position, and those of siblings that change, by id
 */
export function positionsAfter(siblings: readonly Placed[], id: Id, afterId: Id | null): Map<Id, number> {
  const order = siblings.toSorted(comparePositions)
  const index = afterId === null ? 0 : order.findIndex(sibling => sibling.id === afterId) + 1
  const before = index === 0 && afterId !== null ? order : order.slice(0, index)
  const positions = new Map([[id, (before.at(-1)?.position ?? -1) + 1]])
  let last = positions.get(id)!
  for (const sibling of order.slice(before.length)) {
    if (sibling.position > last)
      break
    positions.set(sibling.id, ++last)
  }
  return positions
}
