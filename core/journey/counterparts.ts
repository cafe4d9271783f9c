import type { Id } from './identifier.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'
import { comparePrecedence } from './resolve-duplicates.ts'
import { titlesOf } from './touchpoint-clues.ts'

/** A journey's stages and touchpoints, those alone that are joined to no other. */
export interface Frame {
  stages: readonly Stage[]
  touchpoints: readonly Touchpoint[]
}

/** Two that are the same, each of another journey. */
interface Counterparts<T> {
  one: T
  other: T
}

/**
 * The stages and touchpoints that two journeys have in common: stages of one name in any language, and in those the
 * touchpoints of one channel and one name in any language. Each has one counterpart at most: two of one name in one
 * journey were told apart there. By the order of the ids, so that everybody finds the same.
 */
export function findCounterparts(
  one: Frame,
  other: Frame,
): { stages: Counterparts<Stage>[], touchpoints: Counterparts<Touchpoint>[] } {
  const stages = pairUp(one.stages, other.stages, titlesOf)
  const stageIds = new Map<Id, Id>(stages.map(pair => [pair.other.id, pair.one.id]))
  const touchpoints = pairUp(one.touchpoints, other.touchpoints, touchpoint => titlesOf(touchpoint).map(title =>
    JSON.stringify([stageIds.get(touchpoint.stageId) ?? touchpoint.stageId, touchpoint.channel, title])))
  return { stages, touchpoints }
}

/** @param keysOf what two have in common where they are the same: one of these at least */
function pairUp<T extends { id: Id }>(
  ones: readonly T[],
  others: readonly T[],
  keysOf: (each: T) => string[],
): Counterparts<T>[] {
  const keyed = inOrder(ones).flatMap(one => keysOf(one).map(key => ({ key, one })))
  const groups = Map.groupBy(keyed, ({ key }) => key)
  const paired = new Set<T>()
  return inOrder(others).flatMap((other) => {
    const candidates = keysOf(other).flatMap(key => groups.get(key) ?? [])
    const found = candidates.find(({ one }) => !paired.has(one))
    if (!found)
      return []
    paired.add(found.one)
    return [{ one: found.one, other }]
  })
}

function inOrder<T extends { id: Id }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => comparePrecedence(a.id, b.id))
}
