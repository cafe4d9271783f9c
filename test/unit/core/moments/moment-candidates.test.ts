import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { smallestOnScale } from '../../../../core/moments/smallest-difference.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { tableRows } from '../../support/rating-rows.ts'

const lowIsGood = { ...satisfaction, polarity: 'low-is-good' as const }

function candidates(ratings: RatingRow[], criterion = satisfaction) {
  const touchpoints = Math.max(0, ...ratings.map(([, touchpoint]) => touchpoint))
  return findCandidates(journeyView({ touchpoints, ratings, criterion }), criterion).candidates
}

/** Each candidate as `t1: lowest clear, end clear`; a hint begins with a question mark. */
function inShort(table: (number | null)[][], criterion = satisfaction): string[] {
  return candidates(tableRows(table), criterion).map(({ touchpointId, reasons, isHint }) => {
    const inWords = reasons.map(reason => 'certainty' in reason ? `${reason.rule} ${reason.certainty}` : reason.rule)
    return `${isHint ? '? ' : ''}${touchpointId}: ${inWords.join(', ')}`
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

  it('are clear where the corrected interval excludes the others by what matters', () => {
    expect(inShort(twelve(2))).toEqual(['t11: lowest clear, fall clear'])
  })

  it('are as clear at the good end', () => {
    const mirrored = twelve(2).map(values => values.map(value => 6 - value))
    expect(inShort(mirrored)).toEqual(['t11: highest clear', 't12: fall clear'])
  })

  it('are hints where only an uncorrected interval would exclude the others', () => {
    expect(inShort(twelve(3))).toEqual(['? t11: lowest not-clear'])
  })

  it('are hints where the corrected interval excludes the others, but not by what matters', () => {
    // The corrected interval leaves .887 of the distance: 22.18 of 100.
    const rows = tableRows(twelve(2))
    const lowestWhere = (smallestDifference: number) =>
      findCandidates(journeyView({ touchpoints: 12, ratings: rows, smallestDifference }), satisfaction).candidates[0]
    expect(lowestWhere(22)).toMatchObject({ isHint: false, reasons: [{ rule: 'lowest', certainty: 'clear' }] })
    expect(lowestWhere(23)).toMatchObject({ isHint: true, reasons: [{ rule: 'lowest', certainty: 'not-clear' }] })
    expect(lowestWhere(51)).toBeUndefined()
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
    expect(inShort(twelve(3))).toEqual(['? t11: lowest not-clear'])
    const rows = tableRows(twelve(2)).filter(([, touchpoint]) => touchpoint !== 10)
    expect(candidates(rows)[0]!.reasons.map(({ rule }) => rule)).toEqual(['lowest'])
  })

  it('fall the other way where low is good', () => {
    const mirrored = twelve(2).map(values => values.map(value => 6 - value))
    expect(inShort(mirrored, lowIsGood)).toEqual(['t11: lowest clear, fall clear'])
  })

  it('are none where all agree exactly that one is higher by a little', () => {
    const alike = Array.from({ length: 11 }, () => [4, 4, 4])
    expect(inShort([...alike.slice(1), [4, 4, 5], [4, 4, 4]])).toEqual(['? t11: highest not-clear'])
    // Of 11 touchpoints, one is a quarter of a point off: less than matters.
    const quarter = { ...satisfaction, scale: { ...satisfaction.scale, min: 3, max: 4, step: 0.25 } }
    const rows = tableRows([...alike.slice(1), [3.75, 4, 4]])
    const view = journeyView({ touchpoints: 11, ratings: rows, criterion: quarter, smallestDifference: 10 })
    expect(findCandidates(view, quarter).candidates).toEqual([])
  })

  it('say where auditors should settle first, which is no reason of its own', () => {
    const settle = (table: (number | null)[][]) =>
      candidates(tableRows(table)).map(({ touchpointId, settleFirst }) => [touchpointId, settleFirst])
    const apart = { range: 2, meanDifference: 2, auditors: 2 }
    expect(settle([[3, 3], [4, 4], [1, 3]])).toEqual([['t2', null], ['t3', apart]])
    expect(settle([[3, 3], [5, 1], [4, 4], [2, 3]])).toEqual([['t3', null], ['t4', null]])
  })

  it('have all their reasons, each touchpoint once', () => {
    expect(inShort([[4, 4], [4, 5], [1, 2]]))
      .toEqual(['? t2: highest not-clear', '? t3: lowest not-clear, end not-clear'])
  })

  it('are hints where one auditor went, however low', () => {
    expect(inShort([[3, 3], [4, 5], [1, null], [2, 3]]))
      .toEqual(['? t2: highest not-clear', '? t3: lowest one-opinion', '? t4: end not-clear'])
    const alone = twelve(4).map((values, index) => index === 10 ? [1, null, null] : values)
    expect(inShort(alone)).toEqual(['? t11: lowest one-opinion'])
  })

  it('take the good end from the polarity', () => {
    const table = [[3], [5], [1], [3]]
    expect(inShort(table)).toEqual(['? t2: highest one-opinion', '? t3: lowest one-opinion'])
    expect(inShort(table, lowIsGood)).toEqual(['? t2: lowest one-opinion', '? t3: highest one-opinion'])
  })

  it('have no lowest and no highest under three rated touchpoints', () => {
    expect(inShort([[1], [5]])).toEqual(['? t2: end one-opinion'])
  })

  it('have no end where a single touchpoint is rated, or where the last is as the rest', () => {
    expect(inShort([[4, 4]])).toEqual([])
    expect(inShort([[4, 4], [4, 4], [4, 4]])).toEqual([])
    expect(inShort([[3, 3], [5, 5], [4, 4]])).toEqual(['? t1: lowest not-clear', '? t2: highest not-clear'])
  })

  it('name all that are clear and level at the end while they are fewer than half, but no hints', () => {
    const fours = (count: number) => Array.from({ length: count }, () => [4, 4, 4])
    expect(inShort([[1, 1, 1], [1, 1, 1], [1, 1, 1], ...fours(5), [3, 3, 3]])).toEqual([
      't1: lowest clear',
      't2: lowest clear',
      't3: lowest clear',
    ])
    const eight = [[1], [1], [4], [4], [4], [3], [3], [3]]
    expect(inShort(eight)).toEqual([])
    expect(inShort([[1], [1], [4], [3], [2]])).toEqual(['? t3: highest one-opinion'])
  })

  it('take what differs by rounding alone for level', () => {
    // t2 is 1.9999999999999998 after adjustment, t3 is 2: neither is the lowest alone.
    const table = [[5, 3], [3, null], [3, 1], [4, 2], [4, 2], [5, 3], [4, 2], [4, 2]]
    expect(inShort(table)).toEqual([])
  })

  it('end at the last rated touchpoint, not at the last', () => {
    const found = candidates([['Ann', 1, 4], ['Ann', 2, 2], ['Ann', 3, null]])
    expect(found.map(({ touchpointId }) => touchpointId)).toEqual(['t2'])
  })

  it('are also what auditors flagged, rated or not, unless it is left out: a star from two on', () => {
    const flag = { marks: ['pivotal' as const] }
    const found = candidates([
      ['Ann', 1, 3],
      ['Ann', 2, null, flag],
      ['Ben', 2, null],
      ['Cai', 3, 3, { ...flag, leftOut: true }],
      ['Ann', 4, null, flag],
      ['Ben', 4, null, flag],
    ])
    const reason = { rule: 'flagged', family: 'flagged', figures: { leastEffect: 0, flagged: 2, auditors: 2 } }
    expect(found.map(({ touchpointId, isHint, reasons }) => [touchpointId, isHint, reasons[0]])).toEqual([
      ['t4', false, reason],
      ['t2', true, { ...reason, figures: { ...reason.figures, flagged: 1 } }],
    ])
  })

  it('count an auditor who flagged a touchpoint twice once', () => {
    const flag = { marks: ['pivotal' as const] }
    const [first] = candidates([['Ann', 1, 3, flag], ['Ann', 1, 2, flag], ['Ben', 1, 3]])
    expect(first!.reasons.at(-1)!.figures).toEqual({ leastEffect: 0, flagged: 1, auditors: 2 })
    expect(first!.isHint).toBe(true)
  })

  it('are compared within their island only', () => {
    const table = [[2, null], [4, null], [3, null], [null, 1], [null, 1]]
    expect(inShort(table)).toEqual(['? t1: lowest one-opinion', '? t2: highest one-opinion'])
    expect(candidates(tableRows(table))[0]!.reasons[0]!.figures).toEqual({
      value: 2,
      others: 3.5,
      leastEffect: 0,
      auditors: 1,
      touchpoints: 5,
    })
  })

  it('of two auditors on nine touchpoints are a few hints and no star', () => {
    const table = [[4, 3], [3, 4], [4, 4], [2, 2], [4, 4], [3, 4], [5, 5], [4, 5], [4, 4]]
    expect(inShort(table)).toEqual(['? t4: lowest not-clear', '? t7: highest not-clear'])
  })
})

describe('the smallest difference that matters', () => {
  const audit = (smallestDifference: number | null) => ({ smallestDifference })

  it.each([
    ['.3 on 1-5', null, { min: 1, max: 5, step: 1 }, 0.3],
    ['.3 on -2 to 2', null, { min: -2, max: 2, step: 1 }, 0.3],
    ['.3 on 1-7', null, { min: 1, max: 7, step: 1 }, 0.3],
    ['5 of 100', null, { min: 0, max: 100, step: 1 }, 5],
    ['what the audit sets', 10, { min: 1, max: 5, step: 1 }, 0.4],
  ])('is %s', (_, set, scale, smallest) => {
    expect(smallestOnScale(audit(set), scale)).toBeCloseTo(smallest, 12)
  })
})
