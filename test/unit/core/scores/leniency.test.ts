import type { Cell } from '../../../../core/scores/audit-score.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustForStrictness } from '../../../../core/scores/adjustment.ts'
import { findIslands } from '../../../../core/scores/islands.ts'
import { leniencyByMatrix } from '../../../../core/scores/leniency-matrix.ts'
import { leniencyByNetwork } from '../../../../core/scores/leniency-network.ts'

const cell = (auditor: number, touchpoint: number, mean: number): Cell =>
  ({ auditorId: `a${auditor}`, touchpointId: `t${touchpoint}`, mean, ratings: 1 })

/** Up to 24 auditors at up to 24 touchpoints, most or few of which each one saw: dense, sparse and falling apart. */
const anyCells = fc.tuple(
  fc.integer({ min: 1, max: 24 }),
  fc.integer({ min: 1, max: 24 }),
  fc.constantFrom(1, 0.9, 0.5, 0.15),
).chain(([auditors, touchpoints, share]) =>
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5 })), {
    minLength: auditors * touchpoints,
    maxLength: auditors * touchpoints,
  }).map(drawn => drawn.flatMap(([chance, value], index) =>
    chance <= share ? [cell(Math.floor(index / touchpoints), index % touchpoints, value)] : [])))

/** Counts how often the values of cells are read: what grows with the cells is one pass, or a few. */
function counted(cells: Cell[]): { cells: Cell[], reads: () => number } {
  let reads = 0
  const watched = cells.map(({ auditorId, touchpointId, mean }) => ({
    get auditorId() {
      reads++
      return auditorId
    },
    get touchpointId() {
      reads++
      return touchpointId
    },
    mean,
    ratings: 1,
  }))
  return { cells: watched, reads: () => reads }
}

/** Every auditor saw touchpoint i and those after it, so many in all. */
const chain = (auditors: number, seen: number) => Array.from({ length: auditors * seen }, (_, index) =>
  cell(Math.floor(index / seen), Math.floor(index / seen) + index % seen, 1 + (index * 7) % 5))

/** Least squares leave residuals that add up to 0 for every auditor and touchpoint: the largest such sum. */
function largestImbalance(cells: Cell[]): number {
  const { leniency, touchpoints } = adjustForStrictness(cells, 1)
  const sums = new Map<string, number>()
  for (const { auditorId, touchpointId, mean } of cells) {
    const residual = mean - touchpoints.get(touchpointId)!.mean - leniency.get(auditorId)!
    for (const id of [auditorId, touchpointId])
      sums.set(id, (sums.get(id) ?? 0) + residual)
  }
  return [...sums.values()].reduce((most, sum) => Math.max(most, Math.abs(sum)), 0)
}

describe('the leniency of auditors', () => {
  it('is the same by the network as by the matrix', () => {
    fc.assert(fc.property(anyCells, (cells) => {
      for (const island of findIslands(cells)) {
        const byMatrix = leniencyByMatrix(island)
        const byNetwork = leniencyByNetwork(island)
        expect([...byNetwork.keys()]).toEqual([...byMatrix.keys()])
        for (const [id, leniency] of byMatrix)
          expect(byNetwork.get(id)).toBeCloseTo(leniency, 10)
      }
    }), { numRuns: 300 })
  })

  it.each([
    ['20,000 at three touchpoints', () =>
      chain(20_000, 3).map((each, index) => ({ ...each, touchpointId: `t${index % 3}` }))],
    ['20,000 in a chain', () => chain(20_000, 2)],
    ['3,000 in a closely linked chain', () => chain(3_000, 16)],
    ['2,000 of whom each saw most of 50 touchpoints', () =>
      chain(2_000, 40).map((each, index) => ({ ...each, touchpointId: `t${(index * 7 + index % 40) % 50}` }))],
  ])('solves least squares for %s', (_, cells) => {
    expect(largestImbalance(cells())).toBeLessThan(1e-8)
  })
})

describe('islands', () => {
  it('of 50,000 touchpoints, each seen by somebody else, are found in one pass', () => {
    const alone = counted(Array.from({ length: 50_000 }, (_, index) => cell(index, index, 3)))
    expect(findIslands(alone.cells)).toHaveLength(50_000)
    expect(alone.reads()).toBeLessThan(10 * 50_000)
  })
})
