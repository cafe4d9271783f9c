import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { Cell } from './audit-score.ts'
import { compareTexts } from '../journey/compare-texts.ts'
import { isOnScale } from '../journey/criterion.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { mean } from '../statistics/mean.ts'

/**
 * One cell for each auditor at each touchpoint they rated, touchpoints in walking order, auditors in the view's order.
 * Observations left out, missing ratings and values off the criterion's scale do not count.
 * Layouts and markets are as the view's filter let them through.
 */
export function findCells(view: JourneyView, criterion: Criterion): Cell[] {
  const indexes = new Map(view.auditors.map((auditor, index) => [auditor.id, index]))
  const indexOf = (cell: Cell): number => indexes.get(cell.auditorId) ?? indexes.size
  const inViewOrder = (a: Cell, b: Cell) => indexOf(a) - indexOf(b) || compareTexts(a.auditorId, b.auditorId)
  return touchpointsOf(view).flatMap(touchpoint => cellsAt(touchpoint, criterion).sort(inViewOrder))
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
