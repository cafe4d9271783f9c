import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { Cell } from './audit-score.ts'
import { isOnScale } from '../journey/criterion.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { mean } from '../statistics/mean.ts'

/**
 * One cell for each auditor at each touchpoint they rated, touchpoints in walking order, auditors in the view's order.
 * Observations left out, missing ratings and values off the criterion's scale do not count.
 * Layouts and markets are as the view's filter let them through.
 */
export function findCells(view: JourneyView, criterion: Criterion): Cell[] {
  const places = new Map(view.auditors.map((auditor, place) => [auditor.id, place]))
  const placeOf = (cell: Cell): number => places.get(cell.auditorId) ?? places.size
  return touchpointsOf(view).flatMap(touchpoint => cellsAt(touchpoint, criterion)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.auditorId < b.auditorId ? -1 : 1)))
}

function cellsAt({ touchpoint, observations }: TouchpointView, criterion: Criterion): Cell[] {
  const byAuditor = new Map<Id, number[]>()
  for (const { auditorId, leftOut, ratings } of observations) {
    for (const { criterionId, value } of leftOut === null ? ratings : []) {
      if (criterionId === criterion.id && value !== null && isOnScale(criterion.scale, value))
        byAuditor.set(auditorId, byAuditor.get(auditorId)?.concat(value) ?? [value])
    }
  }
  return [...byAuditor].map(([auditorId, values]) =>
    ({ auditorId, touchpointId: touchpoint.id, mean: mean(values), ratings: values.length }))
}
