import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ces, cesDifference, cesOfCounts } from '../../../../core/metrics/ces.ts'
import { csat, csatDifference, csatOfCounts } from '../../../../core/metrics/csat.ts'
import { countPromoters, nps, npsDifference, npsOfCounts } from '../../../../core/metrics/nps.ts'
import { anyColumn, anyValue, badNumbers } from '../../support/anything.ts'
import { close } from '../../support/close.ts'

/** So many answers of each value. */
const answers = (counts: [value: number, times: number][]) =>
  counts.flatMap(([value, times]) => Array.from({ length: times }).fill(value))

const seven = { points: 7, polarity: 'high-is-good' } as const

describe('nps', () => {
  // The reference values of the metrics.
  it.each([
    [22, 12, 8, -33.33, -53.80, -8.42],
    [150, 150, 200, 10, 2.69, 17.19],
    [0, 0, 10, 100, 47.50, 100],
  ])('of %d detractors, %d passives and %d promoters is %d', (detractors, passives, promoters, value, low, high) => {
    const score = nps(answers([[6, detractors], [7, passives], [9, promoters]]))
    expect(score).toMatchObject({ n: detractors + passives + promoters, excluded: 0, detractors, passives, promoters })
    expect(score.value).toBeCloseTo(value, 2)
    expect(score.interval).toEqual({ low: expect.closeTo(low, 2), high: expect.closeTo(high, 2) })
  })

  it('parts the scale at 6 and 7, and at 8 and 9', () => {
    expect(nps([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toMatchObject({ detractors: 7, passives: 2, promoters: 2 })
  })

  it('excludes and counts what is no answer on the scale', () => {
    expect(nps([10, null, '9', 11, -1, 8.5, Number.NaN, undefined])).toMatchObject({ value: 100, n: 1, excluded: 7 })
  })

  it('is unknown without answers', () => {
    expect(nps([null, 'n/a'])).toMatchObject({ value: null, n: 0, excluded: 2, interval: null, reason: 'no-answers' })
  })

  it('lies within -100..100, whatever the order of the answers', () => {
    fc.assert(fc.property(anyColumn, (column) => {
      const score = nps(column)
      expect(Math.abs(score.value ?? 0)).toBeLessThanOrEqual(100)
      expect(nps(column.toReversed())).toEqual(score)
      expect(score.n + score.excluded).toBe(column.length)
    }))
  })

  it('differs between two groups with an interval and a test', () => {
    const difference = npsDifference(
      { detractors: 150, passives: 150, promoters: 200 },
      { detractors: 200, passives: 150, promoters: 150 },
    )
    expect(difference.value).toBeCloseTo(20, 10)
    // 2 x 9.9404 / sqrt(2) / 3.7008 = 3.799, the interval 19.88 +- 1.96 x 5.2337
    expect(difference.interval).toEqual({ low: expect.closeTo(9.62, 2), high: expect.closeTo(30.14, 2) })
    expect(difference.p).toBeCloseTo(0.000146, 6)
    expect(npsDifference(npsOfCounts({ detractors: 0, passives: 0, promoters: 0 }), nps([9])).reason).toBe('no-answers')
  })
})

describe('csat', () => {
  it('is the share of the top two of five', () => {
    const score = csat(answers([[5, 42], [4, 32], [3, 10], [2, 9], [1, 14]]), { points: 5 })
    expect(score).toMatchObject({ n: 107, excluded: 0, satisfied: 74, points: 5, boxes: 2 })
    expect(score.value).toBeCloseTo(69.16, 2)
    expect(score.interval).toEqual({ low: expect.closeTo(59.87, 2), high: expect.closeTo(77.12, 2) })
    expect(score.mean!.value).toBeCloseTo(3.7383, 4)
  })

  it('is counted by the scale it was asked on', () => {
    expect(csat([7, 6, 5, 1], { points: 7 }).value).toBe(50)
    expect(csat([0, 1, 2, 2], { points: 3, lowest: 0 })).toMatchObject({ value: 50, boxes: 1 })
    expect(csat([5, 4, 3], { points: 5, boxes: 1 }).satisfied).toBe(1)
  })

  it('says why it is unknown', () => {
    expect(csat([], { points: 5 })).toMatchObject({ value: null, mean: null, reason: 'no-answers' })
    expect(csat([1], { points: 5, boxes: 5 }).reason).toBe('no-such-scale')
  })

  it('differs between groups counted alike, in percentage points', () => {
    const of = (satisfied: number, n: number) => csat(answers([[5, satisfied], [1, n - satisfied]]), { points: 5 })
    const difference = csatDifference(of(56, 70), of(48, 80))
    expect(difference).toMatchObject({
      value: expect.closeTo(20, 10),
      interval: { low: expect.closeTo(5.24, 2), high: expect.closeTo(33.39, 2) },
    })
    expect(csatDifference(of(1, 2), csat([7], { points: 7 })).reason).toBe('different-scales')
    expect(csatDifference(of(1, 2), csat([4], { points: 5, lowest: 0 })).reason).toBe('different-scales')
    expect(csatDifference(of(1, 2), csat([5], { points: 5, boxes: 1 })).reason).toBe('different-scales')
    expect(csatDifference(of(1, 2), of(0, 0)).reason).toBe('no-answers')
  })
})

describe('ces', () => {
  it('is the mean with its spread, the share that found it easy, and the net figure', () => {
    const score = ces([7, 6, 5, 4, 3, 7, null, 8], seven)
    expect(score).toMatchObject({
      n: 6,
      excluded: 2,
      polarity: 'high-is-good',
      easy: { value: expect.closeTo(66.67, 2) },
    })
    expect(score.value).toBeCloseTo(5.3333, 4)
    expect(score.net).toBeCloseTo(100 * (3 - 1) / 6, 10)
  })

  it('keeps the polarity of the survey', () => {
    expect(ces([1, 2, 4], { points: 5, polarity: 'low-is-good' })).toMatchObject({
      value: 7 / 3,
      polarity: 'low-is-good',
      easy: null,
      net: null,
    })
    expect(ces([1, 2, 7], { points: 7, polarity: 'low-is-good' }).easy!.value).toBeCloseTo(66.67, 2)
  })

  it('says why something is unknown', () => {
    expect(ces([''], seven)).toMatchObject({ value: null, n: 0, reason: 'no-answers' })
    expect(ces([6], seven)).toMatchObject({ value: 6, interval: null, noInterval: 'too-few' })
  })

  it('differs between groups by Welch\'s test', () => {
    expect(cesDifference([5, 4, 3, 5, 4, 2, 99], [2, 3, 3, 1, 2, null], seven).p).toBeCloseTo(0.0250136228944, 10)
  })
})

it('customer scores of answers already counted are those of the single answers', () => {
  const counts = fc.array(fc.tuple(fc.integer({ min: -1, max: 11 }), fc.integer({ min: 0, max: 5 })))
  fc.assert(fc.property(counts, fc.constantFrom('high-is-good', 'low-is-good'), (pairs, polarity) => {
    const [single, counted] = [answers(pairs), pairs.map(([value, n]) => ({ value, n }))]
    const { excluded, ...kinds } = countPromoters(counted)
    expect({ ...npsOfCounts(kinds), excluded }).toEqual(nps(single))
    expect(csatOfCounts(counted, { points: 5 })).toEqual(close(csat(single, { points: 5 })))
    expect(cesOfCounts(counted, { points: 7, polarity })).toEqual(close(ces(single, { points: 7, polarity })))
  }))
})

it('a scale of 0 to 100 has a share in its top boxes', () => {
  expect(csat([100, 99, 91, 90], { points: 101, lowest: 0, boxes: 10 })).toMatchObject({ value: 75, satisfied: 3 })
})

it('customer scores neither throw nor give a number that is none, on anything', () => {
  fc.assert(fc.property(anyColumn, anyColumn, anyValue, (column, other, points) => {
    const scale = { points: points as number }
    const satisfaction = [csat(column, { points: 5 }), csat(other, { points: 5 })] as const
    const promoters = [nps(column), npsDifference(nps(column), nps(other))]
    expect(badNumbers([...promoters, csatDifference(...satisfaction), ...satisfaction])).toEqual([])
    expect(badNumbers([ces(column, seven), cesDifference(column, other, seven)])).toEqual([])
    for (const { value, reason } of [csat(column, scale), ces(column, { ...scale, polarity: 'high-is-good' })])
      expect(value === null).toBe(reason !== undefined)
  }))
})
