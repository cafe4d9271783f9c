import type { JourneyScores } from '../../../../core/scores/audit-score.ts'
import type { Interval } from '../../../../core/statistics/interval.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeAfterAction } from '../../../../core/scores/change-after-action.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { expectedByRegression } from '../../../../core/scores/regression-to-the-mean.ts'
import { scoreTouchpoint } from '../../../../core/scores/touchpoint-score.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { anyValue, badNumbers } from '../../support/anything.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { normalDeviates } from '../../support/normal-deviates.ts'
import { anyRows, tableRows } from '../../support/rating-rows.ts'

const spread = { deviation: 0.6, degrees: 12 }

/** Scores of touchpoints `t1`, `t2`, ..., each by three auditors unless said otherwise. */
function scores(values: (number | null)[], options: Partial<JourneyScores> = {}, auditors = [3]): JourneyScores {
  const unrated = scoreTouchpoint([], undefined, null, satisfaction.scale)
  const touchpoints = new Map(values.map((value, index) =>
    [`t${index + 1}`, { ...unrated, value, auditors: auditors[index % auditors.length]! }]))
  const { journey } = scoreRows([])
  const islands = [[...touchpoints.keys()]]
  const known = { touchpoints, stages: new Map(), journey, islands, leniency: new Map() }
  return { criterionId: satisfaction.id, ...known, spread, ...options }
}

function scoreRows(ratings: RatingRow[], touchpoints = 7): JourneyScores {
  return scoreJourney(journeyView({ touchpoints, ratings }), satisfaction)
}

const before = [1, 3, 3, 4, 4, 3]
const after = [2.1, 3, 3.2, 3.8, 4.4, 3.1]
const changed = (first: JourneyScores, second: JourneyScores, id = 't1') =>
  changeAfterAction(first, second, new Set([id])).get(id)!

describe('the change after an action', () => {
  it('is the change beyond that of touchpoints without one, with the interval of a new value among theirs', () => {
    // Without: 0, .2, -.2, .4, .1; their mean .1, their spread sqrt(.2/4); t(4) = 2.776445;
    // .2236068 x sqrt(1.2) x t = .680087.
    expect(changed(scores(before), scores(after))).toMatchObject({
      change: expect.closeTo(1.1, 12),
      value: expect.closeTo(1, 12),
      interval: { low: expect.closeTo(1 - 0.680087, 6), high: expect.closeTo(1.680087, 6) },
      withoutAction: 5,
    })
  })

  it('stands beside what was expected by itself', () => {
    // The variance of 1, 3, 3, 4, 4, 3 is 6/5, s^2/k = .36/3 = .12: reliability 1 - .12/1.2 = .9,
    // expected .1 x (3 - 1).
    expect(changed(scores(before), scores(after))).toMatchObject({
      reliability: expect.closeTo(0.9, 12),
      expected: expect.closeTo(0.2, 12),
    })
    expect(expectedByRegression(scores(before)).get('t4')!.expected).toBeCloseTo(-0.1, 12)
  })

  it('needs five touchpoints without an action', () => {
    expect(changeAfterAction(scores(before), scores(after), new Set(['t1', 't2'])).get('t2')).toMatchObject({
      change: 0,
      value: null,
      interval: null,
      reason: 'too-few',
      withoutAction: 4,
      reliability: expect.closeTo(0.9, 12),
    })
  })

  it('says why there is none', () => {
    expect(changed(scores([null, ...before.slice(1)]), scores(after))).toMatchObject({
      change: null,
      value: null,
      reason: 'not-rated',
      noExpected: 'not-rated',
      withoutAction: 5,
    })
    expect(changed(scores(before), scores(after), 't9')).toMatchObject({
      change: null,
      reason: 'not-rated',
      noExpected: 'not-rated',
    })
    const parted = scores(after, { islands: [['t1'], ['t2', 't3', 't4', 't5', 't6']] })
    expect(changed(scores(before), parted)).toMatchObject({
      value: null,
      reason: 'islands',
      expected: expect.closeTo(0.2, 12),
    })
    expect(changed(parted, scores(before))).toMatchObject({ reason: 'islands', expected: null, noExpected: 'islands' })
    const alike = before.map((value, index) => index === 0 ? value + 1 : value + 0.1)
    expect(changed(scores(before), scores(alike))).toMatchObject({
      value: expect.closeTo(0.9, 12),
      interval: null,
      reason: 'constant',
    })
  })
})

describe('reliability', () => {
  const reliabilityOf = (first: JourneyScores) => expectedByRegression(first).get('t1')!

  it('is cut off at 0, where touchpoints differ less than auditors scatter, and is 1 without scatter', () => {
    expect(reliabilityOf(scores([3, 3.1, 3.2]))).toEqual({ reliability: 0, expected: expect.closeTo(0.1, 12) })
    expect(reliabilityOf(scores(before, { spread: { deviation: 0, degrees: 12 } }))).toEqual({
      reliability: 1,
      expected: 0,
    })
  })

  it('is each touchpoint\'s own where they have not as many auditors', () => {
    // s^2/k is .36/2 = .18 and .36/6 = .06, on average .12: true variance 1.08.
    const first = expectedByRegression(scores(before, {}, [2, 6]))
    expect(first.get('t1')!.reliability).toBeCloseTo(1.08 / 1.26, 12)
    expect(first.get('t2')!.reliability).toBeCloseTo(1.08 / 1.14, 12)
  })

  it('is unknown without spread of touchpoints or a known scatter of auditors', () => {
    expect(reliabilityOf(scores([3, 3, 3]))).toEqual({ reliability: null, expected: null, noExpected: 'no-spread' })
    expect(reliabilityOf(scores([3])).noExpected).toBe('no-spread')
    expect(reliabilityOf(scores(before, { spread: null })).noExpected).toBe('scatter-unknown')
    expect(reliabilityOf(scores(before, { spread: { deviation: 0.6, degrees: 9 } })).noExpected).toBe('scatter-unknown')
  })
})

describe('a re-audit of 60 touchpoints by 3 auditors with nothing changed', () => {
  const random = seededRandom(20261121)

  /** What the three see at each touchpoint: its own level, how strict each is, and scatter, on a scale of 1-5. */
  function audit(levels: number[]): JourneyScores {
    const strictness = [-0.3, 0, 0.3]
    const table = levels.map(level => normalDeviates(3, random).map((deviate, auditor) =>
      Math.min(5, Math.max(1, Math.round(level + strictness[auditor]! + 0.8 * deviate)))))
    return scoreRows(tableRows(table), levels.length)
  }

  // The means below have a standard error of .02.
  const worst = Array.from({ length: 200 }, () => {
    const levels = normalDeviates(60, random).map(deviate => 3.2 + 0.6 * deviate)
    const [first, second] = [audit(levels), audit(levels)]
    const five = [...first.touchpoints].sort(([, a], [, b]) => a.value! - b.value!).slice(0, 5).map(([id]) => id)
    return [...changeAfterAction(first, second, new Set(five)).values()]
  }).flat()

  type Change = typeof worst[number]
  const average = (of: (change: Change) => number) =>
    worst.reduce((sum, change) => sum + of(change), 0) / worst.length

  it('lets the worst five rise by half a point', () => {
    expect(average(({ change }) => change!)).toBeGreaterThan(0.4)
    expect(average(({ change }) => change!)).toBeLessThan(0.7)
  })

  it('expects that rise by itself, to within .05, and to within .12 beyond the others, who fall a little', () => {
    expect(Math.abs(average(({ change, expected }) => change! - expected!))).toBeLessThan(0.05)
    expect(Math.abs(average(({ value, expected }) => value! - expected!))).toBeLessThan(0.12)
  })

  it('is no larger than expected in most intervals, and is not taken for none', () => {
    const isWithin = (value: number, { low, high }: Interval) => low <= value && value <= high
    const holds = (point: (change: Change) => number) =>
      average(change => Number(isWithin(point(change), change.interval!)))
    expect(holds(({ expected }) => expected!)).toBeGreaterThan(0.9)
    expect(holds(() => 0)).toBeLessThan(0.9)
  })
})

it('the change after an action neither throws nor gives a number that is none, on anything', () => {
  const anyNumber = anyValue as fc.Arbitrary<number>
  const anyScores = fc.record({
    values: fc.array(anyNumber, { maxLength: 12 }),
    auditors: fc.array(anyNumber, { minLength: 1, maxLength: 3 }),
    spread: fc.record({ deviation: anyNumber, degrees: anyNumber }),
  }).map(({ values, auditors, spread }) => scores(values, { spread }, auditors))
  const rated = anyRows.map(rows => scoreRows(rows))
  fc.assert(fc.property(fc.oneof(anyScores, rated), fc.oneof(anyScores, rated), (first, second) => {
    const change = changed(first, second)
    expect(badNumbers(change)).toEqual([])
    expect(change.value === null || change.interval === null).toBe(change.reason !== undefined)
    expect(change.expected === null).toBe(change.noExpected !== undefined)
    expect(change.reliability ?? 0).toBeGreaterThanOrEqual(0)
    expect(change.reliability ?? 0).toBeLessThanOrEqual(1)
  }))
})
