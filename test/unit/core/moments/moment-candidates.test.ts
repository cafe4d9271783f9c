import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { tableRows } from '../../support/rating-rows.ts'

const lowIsGood = { ...satisfaction, polarity: 'low-is-good' as const }

function candidates(ratings: RatingRow[], criterion = satisfaction) {
  const touchpoints = Math.max(0, ...ratings.map(([, touchpoint]) => touchpoint))
  return findCandidates(journeyView({ touchpoints, ratings, criterion }), criterion).candidates
}

/** Each candidate as `t1: lowest clear, end clear`. */
function inShort(table: (number | null)[][], criterion = satisfaction): string[] {
  return candidates(tableRows(table), criterion).map(({ touchpointId, reasons }) => {
    const inWords = reasons.map(reason => 'certainty' in reason ? `${reason.rule} ${reason.certainty}` : reason.rule)
    return `${touchpointId}: ${inWords.join(', ')}`
  })
}

// Residual sum of squares 8 on 36 - 12 - 3 + 1 = 22 degrees of freedom: at three auditors
// an interval of 95 % is +- .7220, one corrected for twelve touchpoints +- 1.1129.
const uneven = [[5, 3, 4], [3, 5, 4], [5, 3, 4], [3, 5, 4]]
const fours = [[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4]]
const twelve = (eleventh: number) => [...uneven, ...fours, [eleventh, eleventh, eleventh], [4, 4, 4]]

describe('candidates for pivotal moments', () => {
  it('are none where nothing is rated', () => {
    expect(candidates([])).toEqual([])
    expect(candidates([['Ann', 2, null]])).toEqual([])
  })

  it('are clear where the corrected interval excludes the others', () => {
    expect(inShort(twelve(2))).toEqual(['t11: lowest clear, fall clear', 't12: end not-clear'])
  })

  it('are as clear at the good end', () => {
    const mirrored = twelve(2).map(values => values.map(value => 6 - value))
    expect(inShort(mirrored)).toEqual(['t11: peak clear', 't12: end not-clear, fall clear'])
  })

  it('are not clear where only an uncorrected interval would exclude the others', () => {
    expect(inShort(twelve(3))).toEqual(['t11: lowest not-clear', 't12: end not-clear'])
  })

  it('carry the figures of their sentence', () => {
    expect(candidates(tableRows(twelve(2)))[0]!.reasons).toEqual([
      {
        rule: 'lowest',
        family: 'auditors-level',
        certainty: 'clear',
        figures: { value: 2, others: 4, leastEffect: expect.closeTo(22.18, 2), auditors: 3, touchpoints: 12 },
      },
      // The corrected interval of a difference is +- 1.1129 sqrt(2), of a scale that is 4 long.
      {
        rule: 'fall',
        family: 'auditors-level',
        certainty: 'clear',
        figures: { from: 4, to: 2, leastEffect: expect.closeTo(10.65, 2), auditors: 3, touchpoints: 12 },
      },
    ])
  })

  it('fall only where the corrected interval of the fall excludes zero, and not across a gap', () => {
    expect(inShort(twelve(3))).toEqual(['t11: lowest not-clear', 't12: end not-clear'])
    const rows = tableRows(twelve(2)).filter(([, touchpoint]) => touchpoint !== 10)
    expect(candidates(rows)[0]!.reasons.map(({ rule }) => rule)).toEqual(['lowest'])
  })

  it('fall the other way where low is good', () => {
    const mirrored = twelve(2).map(values => values.map(value => 6 - value))
    expect(inShort(mirrored, lowIsGood)).toEqual(['t11: lowest clear, fall clear', 't12: end not-clear'])
  })

  it('say where auditors should settle first, which is no reason of its own', () => {
    const settle = (table: (number | null)[][]) =>
      candidates(tableRows(table)).map(({ touchpointId, settleFirst }) => [touchpointId, settleFirst])
    const apart = { range: 2, meanDifference: 2, auditors: 2 }
    expect(settle([[3, 3], [4, 4], [1, 3]])).toEqual([['t2', null], ['t3', apart]])
    expect(settle([[3, 3], [5, 1], [4, 4], [2, 3]])).toEqual([['t3', null], ['t4', null]])
  })

  it('have all their reasons, each touchpoint once', () => {
    expect(inShort([[4, 4], [4, 5], [1, 2]])).toEqual(['t2: peak not-clear', 't3: lowest not-clear, end not-clear'])
  })

  it('rest on one opinion where one auditor went', () => {
    expect(inShort([[3, 3], [4, 5], [1, null], [2, 3]]))
      .toEqual(['t2: peak not-clear', 't3: lowest one-opinion', 't4: end not-clear'])
  })

  it('take the good end from the polarity', () => {
    const table = [[3], [5], [1], [3]]
    expect(inShort(table)).toEqual(['t2: peak one-opinion', 't3: lowest one-opinion', 't4: end one-opinion'])
    expect(inShort(table, lowIsGood)).toEqual(['t2: lowest one-opinion', 't3: peak one-opinion', 't4: end one-opinion'])
  })

  it('have no lowest and no peak under three rated touchpoints', () => {
    expect(inShort([[1], [5]])).toEqual(['t2: end one-opinion'])
    expect(inShort([[4, 4]])).toEqual(['t1: end not-clear'])
  })

  it('have no lowest and no peak where all are level', () => {
    expect(inShort([[4, 4], [4, 4], [4, 4]])).toEqual(['t3: end not-clear'])
  })

  it('name all that are level at the end while they are fewer than half', () => {
    expect(inShort([[1], [1], [3], [4], [5]])).toEqual([
      't1: lowest one-opinion',
      't2: lowest one-opinion',
      't5: peak one-opinion, end one-opinion',
    ])
    expect(inShort([[1], [1], [4], [5]])).toEqual(['t4: peak one-opinion, end one-opinion'])
  })

  it('take what differs by rounding alone for level', () => {
    // t2 is 1.9999999999999998 after adjustment, t3 is 2.
    expect(inShort([[5, 3], [3, null], [3, 1], [4, 2], [5, 3]])).toEqual([
      't1: peak not-clear',
      't2: lowest one-opinion',
      't3: lowest not-clear',
      't5: peak not-clear, end not-clear',
    ])
    // Both lie 14/9 from the others, but the second a little further in binary.
    expect(inShort([[5, 4, 5], [1, 3, 4], [5, 3, 5], [4, 1, 2]]))
      .toEqual(['t1: peak not-clear', 't4: lowest not-clear, end not-clear'])
  })

  it('end at the last rated touchpoint, not at the last', () => {
    const found = candidates([['Ann', 1, 4], ['Ann', 2, 4], ['Ann', 3, null]])
    expect(found.map(({ touchpointId }) => touchpointId)).toEqual(['t2'])
  })

  it('are also what auditors flagged, rated or not, unless it is left out', () => {
    const flag = { marks: ['pivotal' as const] }
    const found = candidates([
      ['Ann', 1, 3],
      ['Ann', 2, null, flag],
      ['Ben', 2, null],
      ['Cai', 3, 3, { ...flag, leftOut: true }],
      ['Ann', 4, 3],
    ])
    expect(found.map(({ touchpointId, reasons }) => [touchpointId, reasons[0]])).toEqual([
      ['t2', { rule: 'flagged', family: 'flagged', figures: { leastEffect: 0, flagged: 1, auditors: 2 } }],
      ['t4', expect.objectContaining({ rule: 'end' })],
    ])
  })

  it('count an auditor who flagged a touchpoint twice once', () => {
    const flag = { marks: ['pivotal' as const] }
    const [first] = candidates([['Ann', 1, 3, flag], ['Ann', 1, 2, flag], ['Ben', 1, 3]])
    expect(first!.reasons.at(-1)!.figures).toEqual({ leastEffect: 0, flagged: 1, auditors: 2 })
  })

  it('are compared within their island only', () => {
    const table = [[2, null], [4, null], [3, null], [null, 1], [null, 1]]
    expect(inShort(table)).toEqual(['t1: lowest one-opinion', 't2: peak one-opinion', 't5: end one-opinion'])
    expect(candidates(tableRows(table))[0]!.reasons[0]!.figures).toEqual({
      value: 2,
      others: 3.5,
      leastEffect: 0,
      auditors: 1,
      touchpoints: 5,
    })
  })
})
