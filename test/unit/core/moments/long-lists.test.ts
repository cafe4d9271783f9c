import type { JourneyView } from '../../../../core/journey/journey-view.ts'
import type { Compared } from '../../../../core/moments/comparison.ts'
import type { Adjustment } from '../../../../core/scores/adjustment.ts'
import type { Cell } from '../../../../core/scores/audit-score.ts'
import { expect, it } from 'vitest'
import { largestCount } from '../../../../core/moments/customer-data.ts'
import { extremes } from '../../../../core/moments/extremes.ts'
import { fall } from '../../../../core/moments/fall.ts'
import { remember } from '../../../../core/moments/remembered.ts'
import { disagreementAt } from '../../../../core/scores/disagreement.ts'
import { scoreMean } from '../../../../core/scores/mean-score.ts'
import { scoreTouchpoint } from '../../../../core/scores/touchpoint-score.ts'
import { extentOf, largest } from '../../../../core/statistics/extent.ts'
import { satisfaction } from '../../support/journey-view.ts'

/** More than any browser takes as arguments; so many pairs that comparing each would not end. */
const length = 200_000
const { scale } = satisfaction

/** Ratings from 2 to 4, by as many auditors or at as many touchpoints. */
const cells: Cell[] = Array.from({ length }, (_, index) =>
  ({ auditorId: `a${index}`, touchpointId: `t${index}`, mean: 2 + index % 3, ratings: 1 }))
const means = cells.map(({ mean }) => mean)

it('the extent of a long list is found', () => {
  expect(extentOf(means)).toEqual({ low: 2, high: 4 })
  expect([largest(means), largest(means, 9), largest([], 0)]).toEqual([4, 9, 0])
  expect(largestCount(means)).toBe(4)
})

it('a touchpoint that very many auditors rated has its score, its range and their disagreement', () => {
  const score = scoreTouchpoint(cells, { mean: 3, adjusted: false, island: 0 }, null, scale)
  expect(score).toMatchObject({ value: 3, range: { low: 2, high: 4 }, auditors: length })
  expect(disagreementAt(score)).toMatchObject({ range: 2, auditors: length })
  // Of three values evenly spread, two in three pairs are 0, 1 or 2 apart: 8/9 on average, more by 1/length.
  expect(disagreementAt(score)!.meanDifference).toBeCloseTo(8 / 9, 4)
})

it('a journey that very many auditors rated, each somewhere else, has the range of their means', () => {
  const fitted = { mean: 3, adjusted: true, island: 0 }
  const fit = { touchpoints: new Map(cells.map(({ touchpointId }) => [touchpointId, fitted])) } as Adjustment
  const weighted = cells.map(cell => ({ score: scoreTouchpoint([cell], fitted, null, scale), weight: 1 }))
  const score = scoreMean(weighted, fit, scale)
  expect(score).toMatchObject({ value: 3, auditors: length })
  expect([score.range!.low, score.range!.high].map(Math.round)).toEqual([2, 4])
})

it('a walk past very many touchpoints is remembered', () => {
  const walk = cells.map(cell => ({ ...cell, auditorId: 'a' }))
  const touchpoints = new Map(walk.map(cell =>
    [cell.touchpointId, scoreTouchpoint([cell], { mean: 3, adjusted: false, island: 0 }, null, scale)]))
  expect(remember({ touchpoints }, satisfaction)).toMatchObject({ positivePeak: 4, negativePeak: 2, auditors: 1 })
})

it('of very many touchpoints the extremes are found', () => {
  const compared = cells.map(({ touchpointId, mean }, index) => ({
    touchpointId,
    island: 0,
    orientedValue: index === 7 ? 5 : mean,
    matters: true,
    certainty: 'clear',
  })) as Compared[]
  expect(extremes(compared, 'best', 1e-9).map(({ touchpointId }) => touchpointId)).toEqual(['t7'])
})

it('of very many steps the steepest fall is found', () => {
  const view = {
    audit: { smallestDifference: null },
    stages: [{ touchpoints: cells.map(({ touchpointId: id }) => ({ touchpoint: { id } })) }],
  } as JourneyView
  const values = means.with(6, 5).with(7, 1)
  const compared = cells.map(({ touchpointId }, index) =>
    ({ touchpointId, island: 0, value: values[index]!, orientedValue: values[index]!, auditors: 3 })) as Compared[]
  const fallen = fall(view, compared, { deviation: 0.1, degrees: 100 }, satisfaction)
  expect(fallen.map(({ touchpointId }) => touchpointId)).toEqual(['t7'])
})
