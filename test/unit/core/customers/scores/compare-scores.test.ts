import type { SourceQuestion } from '../../../../../core/journey/source/question.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakDown } from '../../../../../core/customers/scores/break-down.ts'
import { compareScores } from '../../../../../core/customers/scores/compare-scores.ts'
import { correctComparisons } from '../../../../../core/customers/scores/correct-comparisons.ts'
import { distributionOf } from '../../../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../../../core/customers/scores/score-counts.ts'
import { badNumbers } from '../../../support/anything.ts'
import { close } from '../../../support/close.ts'
import { anyCells, cell, ease, question, recommendation } from '../../../support/count-cells.ts'

const customers = { hasCustomers: true, isCounted: false }

/** One group's answers, so many of each value, minus another's. */
function difference(asked: SourceQuestion, ...groups: [value: number, n: number][][]) {
  const [first, second] = groups.map(group => distributionOf(asked, group.map(([value, n]) => cell(value, n))))
  return compareScores(asked, first!, second!)
}

describe('two scores', () => {
  it('of recommendation differ by the adjusted test', () => {
    const now: [number, number][] = [[6, 150], [7, 150], [9, 200]]
    const before: [number, number][] = [[0, 200], [8, 150], [10, 150]]
    expect(difference(recommendation, now, before)).toEqual({
      value: expect.closeTo(20, 9),
      interval: { low: expect.closeTo(9.62, 2), high: expect.closeTo(30.14, 2) },
      p: expect.closeTo(0.000146, 6),
    })
  })

  it('of satisfaction differ by Newcombe\'s interval, in percentage points of the satisfied', () => {
    // Newcombe 1998, table II: 56 of 70 and 48 of 80.
    const expected = {
      value: expect.closeTo(20, 9),
      interval: { low: expect.closeTo(5.24, 2), high: expect.closeTo(33.39, 2) },
      p: expect.closeTo(0.008045, 6),
    }
    expect(difference(question(), [[5, 56], [1, 14]], [[4, 48], [3, 32]])).toEqual(expected)
    const lowIsGood = question({ polarity: 'low-is-good' })
    expect(difference(lowIsGood, [[1, 56], [5, 14]], [[2, 48], [3, 32]])).toEqual(expected)
  })

  it('of ease, and means, differ by Welch\'s test', () => {
    // By scipy's stats.ttest_ind(equal_var=False).
    const groups: [number, number][][] = [[[5, 2], [4, 2], [3, 1], [2, 1]], [[2, 2], [3, 2], [1, 1]]]
    for (const asked of [ease, question({ boxes: null })]) {
      expect(difference(asked, ...groups)).toEqual({
        value: expect.closeTo(1.63333333, 8),
        interval: { low: expect.closeTo(0.2580022463, 9), high: expect.closeTo(3.0086644203, 9) },
        p: expect.closeTo(0.0250136228944, 12),
      })
    }
  })

  it('are not compared where one is none, and it says why', () => {
    const reasonOf = (asked: SourceQuestion, ...groups: [number, number][][]) => difference(asked, ...groups).reason
    expect(reasonOf(recommendation, [[9, 5]], [])).toBe('no-answers')
    expect(reasonOf(question(), [], [[5, 5]])).toBe('no-answers')
    expect(reasonOf(question({ boxes: 5 }), [[5, 5]], [[5, 5]])).toBe('no-such-scale')
    expect(reasonOf(question({ scale: null }), [[5, 5]], [[5, 5]])).toBe('no-such-scale')
    expect(reasonOf(ease, [[5, 1]], [[5, 9]])).toBe('too-few')
    expect(reasonOf(ease, [[5, 9]], [[6, 9]])).toBe('constant')
  })
})

describe('what a view compares', () => {
  const ps = (...values: (number | null)[]) => values.map(p => ({ p }))

  it('is allowed for how many there are, all at once', () => {
    const { comparisons, ...words } = correctComparisons(ps(0.04, null, 0.01, 0.9))
    expect(comparisons).toEqual([
      { p: 0.04, adjusted: expect.closeTo(0.06, 9), differs: true },
      { p: null, adjusted: null, differs: false },
      { p: 0.01, adjusted: expect.closeTo(0.03, 9), differs: true },
      { p: 0.9, adjusted: expect.closeTo(0.9, 9), differs: false },
    ])
    expect(words).toEqual({ compared: 3, differing: 2, byChance: 0.2, sentence: 'one-in-ten-is-chance' })
  })

  it('counts neither as a finding nor as chance what its interval does not tell from zero', () => {
    const [across, beyond] = [{ low: -1, high: 9 }, { low: 1, high: 9 }]
    const some = [across, across, beyond, beyond, null].map(interval => ({ p: 0.01, interval }))
    const { comparisons, ...words } = correctComparisons(some)
    expect(comparisons.map(({ differs }) => differs)).toEqual([false, false, true, true, true])
    expect(words).toEqual({
      compared: 5,
      differing: 3,
      byChance: expect.closeTo(0.3, 9),
      sentence: 'one-in-ten-is-chance',
    })
  })

  it('says how many are chance from five findings on alone', () => {
    const four = [0.01, 0.01, 0.01, 0.01]
    const sentences = [[], [null], [0.5], [0.01], four, [...four, 0.01]]
      .map(values => correctComparisons(ps(...values)).sentence)
    expect(sentences).toEqual([
      'nothing-compared',
      'nothing-compared',
      'none-differs',
      'one-in-ten-is-chance',
      'one-in-ten-is-chance',
      'so-many-by-chance',
    ])
  })
})

describe('a break-down', () => {
  const cells = [
    cell(5, 56, { team: 'north' }),
    cell(1, 14, { team: 'north' }),
    cell(5, 30, { team: 'south' }),
    cell(4, 18),
    cell(2, 32, { channel: 'shop' }),
    cell(null, 3, { team: 'south' }),
  ]

  it('has each group\'s score, and holds it against all others together', () => {
    const { groups, ...words } = breakDown(question(), cells, 'team', customers)
    expect(words).toEqual({
      compared: 3,
      differing: 3,
      byChance: expect.closeTo(0.3, 9),
      sentence: 'one-in-ten-is-chance',
    })
    expect(groups.map(({ name, score }) => [name, score.n, score.notExperienced])).toEqual([
      ['north', 70, 0],
      ['south', 30, 3],
      [null, 50, 0],
    ])
    expect(groups[0]!.againstRest).toMatchObject({ value: expect.closeTo(20, 9), p: expect.closeTo(0.008045, 6) })
  })

  it('takes the others from what is filtered', () => {
    const { groups } = breakDown(question(), cells, 'team', customers, { channel: [null] })
    expect(groups.find(({ name }) => name === null)!.score).toMatchObject({ value: 100, n: 18 })
    expect(groups[0]!.againstRest.value).toBeCloseTo(80 - 100, 9)
  })

  it('compares nothing where there is one group, or none', () => {
    const alone = breakDown(question(), [cell(5, 9, { team: 'north' })], 'team', customers)
    expect(alone).toMatchObject({ compared: 0, sentence: 'nothing-compared' })
    expect(alone.groups[0]!.againstRest).toMatchObject({ value: null, reason: 'no-answers', differs: false })
    expect(breakDown(question(), [], 'team', customers).groups).toEqual([])
  })

  it('is made of the groups\' own answers, whatever they are', () => {
    fc.assert(fc.property(anyCells, fc.constantFrom(question(), recommendation, ease), (some, asked) => {
      const { groups } = breakDown(asked, some, 'team', customers)
      for (const { name, score, againstRest } of groups) {
        const [own, rest] = [true, false].map(isOwn =>
          distributionOf(asked, some.filter(({ by }) => (by.team === name) === isOwn)))
        expect(score).toEqual(scoreCounts(asked, own!, customers))
        expect(againstRest).toMatchObject(close(compareScores(asked, own!, rest!)) as object)
      }
      expect(badNumbers(groups)).toEqual([])
    }))
  })
})
