import type { Criterion } from '../journey/criterion.ts'
import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { Rating } from '../journey/rating.ts'
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
  return touchpointsOf(view).flatMap(touchpoint => knownCellsAt(touchpoint, criterion).toSorted(inViewOrder))
}

/** By what they were found from: one changed rating leaves nearly all of a view as it was. */
const found = new WeakMap<TouchpointView, WeakMap<Criterion, readonly Cell[]>>()

function knownCellsAt(touchpoint: TouchpointView, criterion: Criterion): readonly Cell[] {
  const atTouchpoint = found.get(touchpoint) ?? new WeakMap<Criterion, readonly Cell[]>()
  found.set(touchpoint, atTouchpoint)
  const cells = atTouchpoint.get(criterion) ?? cellsAt(touchpoint, criterion)
  atTouchpoint.set(criterion, cells)
  return cells
}

function cellsAt({ touchpoint, observations }: TouchpointView, criterion: Criterion): Cell[] {
  const rated = observations
    .filter(({ leftOut }) => leftOut === null)
    .flatMap(({ auditorId, ratings }) => valuesOn(criterion, ratings).map(value => ({ auditorId, value })))
  return [...Map.groupBy(rated, ({ auditorId }) => auditorId)].map(([auditorId, given]) =>
    ({ auditorId, touchpointId: touchpoint.id, mean: mean(given.map(({ value }) => value)), ratings: given.length }))
}

function valuesOn({ id, scale }: Criterion, ratings: Rating[]): number[] {
  return ratings.flatMap(({ criterionId, value }) =>
    criterionId === id && value !== null && isOnScale(scale, value) ? [value] : [])
}
