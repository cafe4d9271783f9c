import type { Id } from '../journey/identifier.ts'
import type { Cell } from './audit-score.ts'

/** A part of the design in which everything is joined by auditors who rated several touchpoints. */
export interface Island {
  /** The cells of each touchpoint, by its id, in the order of the cells given, thus in walking order. */
  touchpoints: Map<Id, Cell[]>
  auditorIds: Id[]
}

/**
 * The connected components of the graph whose edges are the cells, from auditor to touchpoint.
 * Only touchpoints and auditors with cells lie on an island; each lies on one.
 */
export function findIslands(cells: Cell[]): Island[] {
  const byTouchpoint = Map.groupBy(cells, cell => cell.touchpointId)
  const byAuditor = Map.groupBy(cells, cell => cell.auditorId)
  const islandOf = new Map<Id, Island>()
  for (const start of byTouchpoint.keys()) {
    if (islandOf.has(start))
      continue
    const reached = reachableFrom(start, byTouchpoint, byAuditor)
    const island = { touchpoints: new Map(), auditorIds: [...reached.auditorIds] }
    reached.touchpointIds.forEach(id => islandOf.set(id, island))
  }
  byTouchpoint.forEach((cells, id) => islandOf.get(id)!.touchpoints.set(id, cells))
  return [...new Set(islandOf.values())]
}

function reachableFrom(
  start: Id,
  byTouchpoint: Map<Id, Cell[]>,
  byAuditor: Map<Id, Cell[]>,
): { touchpointIds: Set<Id>, auditorIds: Set<Id> } {
  const auditorIds = new Set<Id>()
  const touchpointIds = new Set([start])
  // A set also hands out what is added to it on the way.
  for (const touchpointId of touchpointIds) {
    for (const { auditorId } of byTouchpoint.get(touchpointId) ?? []) {
      if (!auditorIds.has(auditorId))
        byAuditor.get(auditorId)?.forEach(cell => touchpointIds.add(cell.touchpointId))
      auditorIds.add(auditorId)
    }
  }
  return { touchpointIds, auditorIds }
}
