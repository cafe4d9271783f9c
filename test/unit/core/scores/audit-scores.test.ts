import type { AuditScore } from '../../../../core/scores/audit-score.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { tableRows } from '../../support/rating-rows.ts'

type Options = Parameters<typeof journeyView>[0]

const score = (options: Options) => scoreJourney(journeyView(options), options.criterion ?? satisfaction)

const scoreTable = (table: (number | null)[][], touchpoints: number | number[] = table.length) =>
  score({ touchpoints, ratings: tableRows(table) })

function expectInterval({ interval }: AuditScore, low: number, high: number): void {
  expect(interval?.low).toBeCloseTo(low, 9)
  expect(interval?.high).toBeCloseTo(high, 9)
}

describe('what counts', () => {
  it('takes the mean of an auditor\'s ratings first, then the mean over auditors', () => {
    const { touchpoints } = score({ touchpoints: 1, ratings: [['Ann', 1, 5], ['Ann', 1, 4], ['Ben', 1, 1]] })
    expect(touchpoints.get('t1')).toMatchObject({ value: 2.75, auditors: 2, ratings: 3, range: { low: 1, high: 4.5 } })
    expect(touchpoints.get('t1')!.cells).toEqual([
      { auditorId: 'Ann', touchpointId: 't1', mean: 4.5, ratings: 2 },
      { auditorId: 'Ben', touchpointId: 't1', mean: 1, ratings: 1 },
    ])
  })

  it('does not count what was left out, what is missing and what is off the scale', () => {
    const ratings: RatingRow[] = [
      ['Ann', 1, 4],
      ['Ann', 1, 1, { leftOut: true }],
      ['Ben', 1, null],
      ['Cai', 1, 0],
      ['Dee', 1, 6],
      ['Eve', 1, 2.5],
    ]
    const { touchpoints } = score({ touchpoints: 1, ratings })
    expect(touchpoints.get('t1')).toMatchObject({ value: 4, auditors: 1, ratings: 1, noInterval: 'one-auditor' })
  })

  it('counts the zero of a scale that has one', () => {
    const criterion = { ...satisfaction, id: 'feeling', scale: { min: -2, max: 2, step: 1 } }
    const { touchpoints } = score({ touchpoints: 1, criterion, ratings: [['Ann', 1, 0], ['Ben', 1, -1]] })
    expect(touchpoints.get('t1')).toMatchObject({ value: -0.5, auditors: 2 })
  })

  it('counts only what the filter lets through', () => {
    const ratings: Options['ratings'] = [['Ann', 1, 5, { layout: 'phone' }], ['Ann', 1, 1, { layout: 'desktop' }]]
    expect(score({ touchpoints: 1, ratings, filter: { layouts: ['phone'] } }).journey.value).toBe(5)
    expect(score({ touchpoints: 1, ratings }).journey.value).toBe(3)
  })

  it('counts nothing that was said of another criterion', () => {
    const view = journeyView({ touchpoints: 1, ratings: [['Ann', 1, 5]] })
    const { journey } = scoreJourney(view, { ...satisfaction, id: 'ease' })
    expect(journey).toMatchObject({ value: null, noInterval: 'no-ratings' })
  })
})

describe('a gap', () => {
  const nothing = {
    value: null,
    interval: null,
    noInterval: 'no-ratings',
    range: null,
    auditors: 0,
    ratings: 0,
    adjusted: false,
  }

  it('stays a gap where nothing was rated', () => {
    const scores = score({ touchpoints: [1, 1], ratings: [['Ann', 1, null]] })
    expect(scores.touchpoints.get('t1')).toEqual({ ...nothing, cells: [], island: null })
    expect(scores.stages.get('s2')).toEqual(nothing)
    expect(scores.journey).toEqual(nothing)
    expect(scores).toMatchObject({ criterionId: satisfaction.id, islands: [], spread: null })
  })

  it('does not weigh on its stage', () => {
    const scores = score({ touchpoints: [3], ratings: [['Ann', 1, 5], ['Ann', 3, 4]] })
    expect(scores.stages.get('s1')!.value).toBe(4.5)
  })

  it('is all there is in a journey without touchpoints', () => {
    const scores = score({ touchpoints: [0], ratings: [] })
    expect(scores.stages.get('s1')).toEqual(nothing)
  })
})

describe('a touchpoint in a complete design', () => {
  // Residuals 1, -1, 0 and -1, 1, 0: sum of squares 4 on 18 - 6 - 3 + 1 = 10 degrees of freedom.
  const table = [[4, 2, 3], [2, 4, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3]]

  it('has the pooled spread in its interval: 2.2281388520 x sqrt(.4/3) = .8136012737', () => {
    const scores = scoreTable(table)
    expect(scores.spread!.degrees).toBe(10)
    expect(scores.spread!.deviation).toBeCloseTo(Math.sqrt(0.4), 12)
    expect(scores.touchpoints.get('t3')).toMatchObject({ value: 3, noInterval: null, adjusted: false, island: 0 })
    expectInterval(scores.touchpoints.get('t3')!, 2.1863987263, 3.8136012737)
  })

  it('has at least the spread that steps give by themselves in its interval, where all agree exactly', () => {
    const alike = (step: number) => score({
      touchpoints: 8,
      ratings: tableRows(Array.from({ length: 8 }, () => [3, 3, 3])),
      criterion: { ...satisfaction, scale: { ...satisfaction.scale, step } },
    })
    expect(alike(1).spread).toEqual({ deviation: 1 / Math.sqrt(12), degrees: 14 })
    // 2.1447866879 / sqrt(12) / sqrt(3)
    expectInterval(alike(1).touchpoints.get('t1')!, 3 - 0.3574644480, 3 + 0.3574644480)
    expect(alike(0.5).spread!.deviation).toBe(0.5 / Math.sqrt(12))
  })

  it('has no interval under ten degrees of freedom', () => {
    const scores = scoreTable([...table.slice(0, 5), [3, 3, null]])
    expect(scores.spread!.degrees).toBe(9)
    expect(scores.touchpoints.get('t3')).toMatchObject({
      interval: null,
      noInterval: 'too-few',
      range: { low: 3, high: 3 },
    })
  })

  it('has an interval that ends where the scale ends', () => {
    const scores = scoreTable([...table, [5, 5, 5]])
    expect(scores.touchpoints.get('t7')!.interval!.high).toBe(5)
    expect(scores.touchpoints.get('t7')!.interval!.low).toBeLessThan(5)
  })

  it('has a wider interval where fewer auditors went, and none where one did', () => {
    const scores = scoreTable([...table, [3, 3, null], [3, null, null]])
    const { deviation, degrees } = scores.spread!
    expect(degrees).toBe(11)
    // t(.975, 11) = 2.2009851601
    const half = 2.2009851601 * deviation / Math.SQRT2
    expectInterval(scores.touchpoints.get('t7')!, 3 - half, 3 + half)
    expect(scores.touchpoints.get('t8')).toMatchObject({ interval: null, noInterval: 'one-auditor', range: null })
  })
})

describe('an incomplete design', () => {
  it('is adjusted for how strictly each auditor rates', () => {
    // Where both went, Ann gives two points more: the average of both would have given t2 one point less than she did.
    const scores = scoreTable([[5, 3], [3, null]])
    expect(scores.touchpoints.get('t1')).toMatchObject({ value: 4, adjusted: false })
    expect(scores.touchpoints.get('t2')).toMatchObject({ value: expect.closeTo(2, 12), adjusted: true })
    expect(scores.journey).toMatchObject({
      value: expect.closeTo(3, 12),
      adjusted: true,
      noInterval: 'two-auditors',
      range: { low: expect.closeTo(2, 12), high: expect.closeTo(4, 12) },
    })
  })

  it('agrees with least squares on all parameters at once', () => {
    // numpy.linalg.lstsq on the eight cells, touchpoints and auditors as dummies.
    const scores = scoreTable([[5, 4, null], [3, null, 1], [4, 2, null], [null, 3, 2]])
    const values = [...scores.touchpoints.values()].map(touchpoint => touchpoint.value)
    ;[4, 1.9, 2.5, 3.1].forEach((value, index) => expect(values[index]).toBeCloseTo(value, 12))
    expect(scores.spread!.deviation).toBeCloseTo(0.38729833462074165, 12)
    expect(scores.spread!.degrees).toBe(2)
    expect(scores.islands).toEqual([['t1', 't2', 't3', 't4']])
  })

  it('keeps a value on the scale', () => {
    const scores = scoreTable([[5, 1], [1, null]])
    expect(scores.touchpoints.get('t2')!.value).toBe(1)
  })
})

describe('islands', () => {
  it('are named where no auditor joins them', () => {
    const scores = scoreTable([[4, null], [3, null], [null, 2]])
    expect(scores.islands).toEqual([['t1', 't2'], ['t3']])
    expect([...scores.touchpoints.values()].map(touchpoint => touchpoint.island)).toEqual([0, 0, 1])
  })

  it('are one as soon as one auditor went to both', () => {
    expect(scoreTable([[4, null, 3], [null, 2, null], [null, 2, 3]]).islands).toEqual([['t1', 't2', 't3']])
  })

  it('each give back a degree of freedom', () => {
    // 8 cells - 4 touchpoints - 4 auditors + 2 islands.
    const { spread } = scoreTable([
      [4, 3, null, null],
      [4, 3, null, null],
      [null, null, 3, 2],
      [null, null, 3, 2],
    ])
    expect(spread!.degrees).toBe(2)
  })

  it('set auditors only against those of the same island', () => {
    // Auditors' means lie .5 from their island's, on 4 - 2 degrees: 4.3026527297 x sqrt(.5 x (.25/2 + .25/2)).
    const { journey } = scoreTable([[4, 3, null, null], [4, 3, null, null], [null, null, 3, 2], [null, null, 3, 2]])
    expect(journey).toMatchObject({ value: 3, auditors: 4, range: null })
    expectInterval(journey, 1.4787825389, 4.5212174611)
  })

  it('of one auditor each say nothing of how auditors differ', () => {
    const { journey } = scoreTable([[4, null, null], [null, 3, null], [null, null, 2]])
    expect(journey).toMatchObject({ value: 3, auditors: 3, interval: null, noInterval: 'too-few', range: null })
    const { journey: ofTwo } = scoreTable([[4, null], [null, 3]])
    expect(ofTwo).toMatchObject({ interval: null, noInterval: 'too-few', range: null })
  })
})

describe('a stage', () => {
  it('has an interval over auditors\' means from three auditors on', () => {
    // Means 3.5, 3 and 2.5: 4.3026527297 x .5 / sqrt(3) = 1.2420688559.
    const { stages } = scoreTable([[4, 3, 3], [3, 3, 2], [5, 5, 5]], [2, 1])
    expect(stages.get('s1')).toMatchObject({
      value: 3,
      auditors: 3,
      ratings: 6,
      noInterval: null,
      range: { low: 2.5, high: 3.5 },
      adjusted: false,
    })
    expectInterval(stages.get('s1')!, 1.7579311441, 4.2420688559)
    // All gave 5, but in steps of one: 4.3026527297 / sqrt(12) / sqrt(3) = .7171087882.
    expectInterval(stages.get('s2')!, 4.2828912118, 5)
  })

  it('has only the range of two auditors, and of one not even that', () => {
    const { stages } = scoreTable([[5, 2], [4, 2], [3, null]], [2, 1])
    expect(stages.get('s1')).toMatchObject({
      value: 3.25,
      interval: null,
      noInterval: 'two-auditors',
      range: { low: 2, high: 4.5 },
    })
    expect(stages.get('s2')).toMatchObject({ interval: null, noInterval: 'one-auditor', range: null })
  })

  it('has its auditors\' means around its value also where the strict ones are missing', () => {
    // Ann, Ben and Cai lie +1, 0 and -1 from their mean: at t2 they would have given 4, 3 and 2.
    const { stages } = scoreTable([[5, 4, 3], [4, 3, null]], [1, 1])
    expect(stages.get('s2')).toMatchObject({
      value: expect.closeTo(3, 12),
      range: { low: expect.closeTo(2.5, 12), high: expect.closeTo(3.5, 12) },
    })
  })

  it('does not take an auditor for strict who only went where it was bad', () => {
    // All rate alike, but Cai saw only the worse touchpoint.
    const { journey } = scoreTable([[5, 5, null], [1, 1, 1]])
    expect(journey.value).toBe(3)
    // Two cells of Ann and Ben, one of Cai: (1/2 + 1/2 + 1) / 3 of the variance 1/12 of an answer in steps of one.
    const half = 4.3026527297 * Math.sqrt(2 / 3 / 12 / 3)
    expectInterval(journey, 3 - half, 3 + half)
  })

  it('weighs touchpoints alike, however often they were rated', () => {
    const ratings: RatingRow[] = [['Ann', 1, 5], ['Ann', 1, 5], ['Ann', 2, 5], ['Ann', 3, 2]]
    const { journey } = score({ touchpoints: [2, 1], ratings })
    expect(journey).toMatchObject({ value: 4, ratings: 4 })
  })
})

describe('scores of stages by reach', () => {
  const ratings = tableRows([[5, 4, 3], [1, 2, 3]])
  const reached = (...reaches: (number | null)[]) => {
    const view = journeyView({ touchpoints: reaches.length, ratings })
    view.stages[0]!.touchpoints.forEach(({ touchpoint }, index) => touchpoint.reach = reaches[index]!)
    return scoreJourney(view, satisfaction, 'reach').stages.get('s1')!
  }

  it('weigh touchpoints by the share of customers who pass them', () => {
    // 4 and 2, the first three times as much; the auditors' means are 4, 3.5 and 3.
    expect(reached(0.9, 0.3)).toMatchObject({
      value: expect.closeTo(3.5, 12),
      range: { low: expect.closeTo(3, 12), high: expect.closeTo(4, 12) },
    })
  })

  it('take an unknown reach for all customers, and a known one for equal where all are', () => {
    expect(reached(null, 0.5).value).toBeCloseTo(10 / 3, 12)
    const { stages } = scoreJourney(journeyView({ touchpoints: 2, ratings }), satisfaction)
    expect(reached(0.5, 0.5)).toEqual(stages.get('s1'))
  })

  it('leave away what nobody passes', () => {
    expect(reached(0, 0.2)).toMatchObject({ value: 2, ratings: 3 })
  })
})
