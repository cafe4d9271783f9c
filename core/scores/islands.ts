import type { Id } from '../journey/identifier.ts'
import type { Cell } from './audit-score.ts'

/** A part of the design in which everything is joined by auditors who rated several touchpoints. */
export interface Island {
  /** In the order of the cells, thus in walking order. */
  touchpointIds: Id[]
  auditorIds: Id[]
  cells: Cell[]
}

/**
 * The connected components of the graph whose edges are the cells, from auditor to touchpoint.
 * Only touchpoints and auditors with cells lie on an island; each lies on one.
 */
export function findIslands(cells: Cell[]): Island[] {
  const byTouchpoint = Map.groupBy(cells, cell => cell.touchpointId)
  const byAuditor = Map.groupBy(cells, cell => cell.auditorId)
  const found = new Set<Id>()
  const islands: Island[] = []
  for (const start of byTouchpoint.keys()) {
    if (found.has(start))
      continue
    const reached = reachableFrom(start, byTouchpoint, byAuditor)
    reached.forEach(id => found.add(id))
    islands.push(islandOf(cells.filter(cell => reached.has(cell.touchpointId))))
  }
  return islands
}

function reachableFrom(start: Id, byTouchpoint: Map<Id, Cell[]>, byAuditor: Map<Id, Cell[]>): Set<Id> {
  const auditors = new Set<Id>()
  const touchpoints = new Set([start])
  // A set also hands out what is added to it on the way.
  for (const touchpointId of touchpoints) {
    for (const { auditorId } of byTouchpoint.get(touchpointId) ?? []) {
      if (!auditors.has(auditorId))
        byAuditor.get(auditorId)?.forEach(cell => touchpoints.add(cell.touchpointId))
      auditors.add(auditorId)
    }
  }
  return touchpoints
}

function islandOf(cells: Cell[]): Island {
  return {
    touchpointIds: [...new Set(cells.map(cell => cell.touchpointId))],
    auditorIds: [...new Set(cells.map(cell => cell.auditorId))],
    cells,
  }
}
