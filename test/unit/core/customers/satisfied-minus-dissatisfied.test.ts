import type { Submission } from '../../../../core/customers/submission.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutScale } from '../../../../core/customers/satisfaction-cut.ts'
import { satisfiedMinusDissatisfied } from '../../../../core/customers/satisfied-minus-dissatisfied.ts'
import { anyValue, badNumbers } from '../../support/anything.ts'
import { answer, anySubmissions, submission } from '../../support/submissions.ts'

const five = { points: 5, polarity: 'high-is-good' } as const
const asked = { questions: ['satisfied'], scale: five, days: 30 }

/** A customer who rates a touchpoint on March 2 and reports an outcome on a later day of March. */
function customer(name: string, touchpoint: string, rating: number, outcome: number, day = '10'): Submission[] {
  return [submission(name, '03-02', [answer(touchpoint, rating)]), submission(name, `03-${day}`, [], outcome)]
}

/** So many customers with a rating, whose outcomes go through the given ones. */
function customers(count: number, touchpoint: string, rating: number, outcomes: number[]): Submission[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${touchpoint} ${rating} ${index}`
    return customer(name, touchpoint, rating, outcomes[index % outcomes.length]!)
  }).flat()
}

/** The result at t1. */
function atFirst(submissions: Submission[], days = 30) {
  return satisfiedMinusDissatisfied([submissions], { ...asked, days }).touchpoints.get('t1')!
}

/** What one customer's submissions count as, on March 2 at t1: the two sides filled up so that there is a figure. */
function sides(submissions: Submission[], days = 30) {
  const { satisfied, dissatisfied, neither } = atFirst([...submissions, ...customer('zoe', 't1', 3, 1)], days)
  return [satisfied, dissatisfied, neither - 1]
}

describe('satisfied minus dissatisfied', () => {
  const found = [
    ...customers(20, 't1', 5, [8, 9, 10, 8, 9, 10, 8, 9, 10, 8]),
    ...customers(10, 't1', 4, [9, 10, 8]),
    ...customers(36, 't1', 2, [4, 5, 6, 7, 8, 9]),
    ...customers(7, 't1', 3, [0]),
  ]

  it('is the difference of the outcomes that followed, by Welch', () => {
    const both = [...customers(30, 't1', 5, [8, 9, 10]), ...customers(36, 't1', 2, [4, 5, 6, 7, 8, 9])]
    const { touchpoints, cut, days } = satisfiedMinusDissatisfied([both], asked)
    // By scipy's stats.ttest_ind(equal_var=False).
    expect(touchpoints.get('t1')).toMatchObject({
      value: expect.closeTo(2.5, 12),
      interval: { low: expect.closeTo(1.8457461768627, 10), high: expect.closeTo(3.1542538231373, 10) },
      p: expect.closeTo(4.198089635e-10, 18),
    })
    expect(cut).toEqual({ satisfied: { low: 4, high: 5 }, dissatisfied: { low: 1, high: 2 } })
    expect(days).toBe(30)
  })

  it('leaves those between on neither side, and says how many', () => {
    expect(atFirst(found)).toMatchObject({ satisfied: 30, dissatisfied: 36, neither: 7, answers: 73 })
  })

  it('refuses under thirty a side, with both counts', () => {
    const few = [...customers(29, 't1', 5, [9, 10]), ...customers(40, 't1', 1, [2, 3])]
    expect(atFirst(few)).toEqual({
      value: null,
      interval: null,
      p: null,
      reason: 'too-few',
      corrected: null,
      satisfied: 29,
      dissatisfied: 40,
      neither: 0,
      answers: 69,
      adjusted: null,
      differs: false,
    })
    expect(atFirst([...few, ...customer('ann', 't1', 4, 10)]).reason).toBeUndefined()
  })

  it('allows for the touchpoints compared, by Holm', () => {
    const slight = [...customers(30, 't2', 5, [9, 8, 8]), ...customers(30, 't2', 1, [9, 8, 8, 8, 8])]
    const submissions = [...found, ...slight, ...customers(9, 't3', 5, [1])]
    const { touchpoints, compared } = satisfiedMinusDissatisfied([submissions], asked)
    const [t1, t2, t3] = ['t1', 't2', 't3'].map(id => touchpoints.get(id)!)
    expect(compared).toBe(2)
    expect([t1!.adjusted, t2!.adjusted, t3!.adjusted]).toEqual([2 * t1!.p!, t2!.p, null])
    expect([t1!.differs, t2!.differs, t3!.differs]).toEqual([true, false, false])
    expect(t1!.corrected!.low).toBeLessThan(t1!.interval!.low)
    expect(t1!.corrected!.high).toBeGreaterThan(t1!.interval!.high)
    expect(t3!.corrected).toBeNull()
  })

  it('is the same of customers in parts as of all at once', () => {
    const parts = [found.slice(0, 40), found.slice(40)]
    expect(satisfiedMinusDissatisfied(parts, asked)).toEqual(satisfiedMinusDissatisfied([found], asked))
  })

  it('says of sides that do not vary only how far they lie apart', () => {
    const flat = [...customers(30, 't1', 5, [9]), ...customers(30, 't1', 1, [4])]
    expect(atFirst(flat)).toMatchObject({ value: 5, interval: null, p: null, reason: 'constant' })
  })
})

describe('an outcome', () => {
  it('counts where it follows the answer within the days', () => {
    expect(sides(customer('ann', 't1', 5, 9, '10'), 8)).toEqual([1, 0, 0])
    expect(sides(customer('ann', 't1', 5, 9, '11'), 8)).toEqual([0, 0, 0])
    expect(sides(customer('ann', 't1', 5, 9, '01'))).toEqual([0, 0, 0])
    expect(sides([submission('ann', '03-02', [answer('t1', 5)], 9)])).toEqual([0, 0, 0])
  })

  it('counts with the latest answer before it, and the first outcome after that', () => {
    const turned = [
      submission('ann', '03-02', [answer('t1', 5)]),
      submission('ann', '03-05', [answer('t1', 1)]),
      submission('ann', '03-09', [answer('t1', 5)]),
    ]
    expect(sides([...turned, submission('ann', '03-07', [], 2)])).toEqual([0, 1, 0])
    expect(sides([...turned, submission('ann', '03-07', [], 2), submission('ann', '03-12', [], 9)])).toEqual([1, 0, 0])
    const later = { at: '2026-03-20T00:00:00.000Z', outcome: 0 }
    const twice = customers(30, 't1', 5, [4, 6]).flatMap(each =>
      each.outcome === null ? each : [each, { ...each, ...later }])
    expect(atFirst([...twice, ...customers(30, 't1', 1, [4, 6])]).value).toBe(0)
  })

  it('is not joined to somebody else, to nobody, to another question, or to an answer off the scale', () => {
    expect(sides([submission('ann', '03-02', [answer('t1', 5)]), submission('ben', '03-10', [], 9)])).toEqual([0, 0, 0])
    expect(sides([submission(null, '03-02', [answer('t1', 5)]), submission(null, '03-10', [], 9)])).toEqual([0, 0, 0])
    const easy = answer('t1', 5, { question: 'easy' })
    expect(sides([submission('ann', '03-02', [easy]), submission('ann', '03-10', [], 9)])).toEqual([0, 0, 0])
    expect(sides(customer('ann', 't1', 7, 9))).toEqual([0, 0, 0])
    const sources = [
      submission('ann', '03-02', [answer('t1', 5)]),
      { ...submission('ann', '03-10', [], 9), source: 'support' },
    ]
    expect(sides(sources)).toEqual([1, 0, 0])
  })
})

describe('the cut of a scale', () => {
  const sidesOf = (scale: Parameters<typeof cutScale>[0], values: number[]) =>
    values.map(value => cutScale(scale)!.sideOf(value)?.[0] ?? null)

  it('is by top and bottom boxes', () => {
    expect(sidesOf(five, [0, 1, 2, 3, 4, 5, 6, 2.5])).toEqual([null, 'd', 'd', 'n', 's', 's', null, null])
    expect(sidesOf({ ...five, points: 7 }, [1, 2, 3, 5, 6, 7])).toEqual(['d', 'd', 'n', 'n', 's', 's'])
    expect(sidesOf({ ...five, points: 3, lowest: 0 }, [0, 1, 2])).toEqual(['d', 'n', 's'])
    expect(sidesOf({ points: 5, polarity: 'low-is-good' }, [1, 2, 3, 4, 5])).toEqual(['s', 's', 'n', 'd', 'd'])
    expect(sidesOf({ ...five, points: 4, boxes: 2 }, [1, 2, 3, 4])).toEqual(['d', 'd', 's', 's'])
  })

  it('is refused where there is none', () => {
    const none = [
      { ...five, points: 1 },
      { ...five, boxes: 3 },
      { ...five, boxes: 0 },
      { points: 5, polarity: 'none' as never },
    ]
    expect(none.map(cutScale)).toEqual([null, null, null, null])
    const uncut = satisfiedMinusDissatisfied([], { ...asked, scale: none[0]! })
    expect(uncut).toMatchObject({ reason: 'no-such-scale', compared: 0, cut: null })
    const reasons = [0, -1, Number.NaN].map(days => satisfiedMinusDissatisfied([], { ...asked, days }).reason)
    expect(reasons).toEqual(['no-such-window', 'no-such-window', 'no-such-window'])
  })
})

it('satisfied minus dissatisfied neither throws nor gives a number that is none, on anything', () => {
  const extreme = fc.constantFrom(0, 9, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324)
  const anyOutcomes = fc.array(extreme, { minLength: 1, maxLength: 3 })
  fc.assert(fc.property(anySubmissions, anyValue, anyOutcomes, (submissions, days, outcomes) => {
    const [satisfied, dissatisfied] = [customers(30, 't1', 5, outcomes), customers(31, 't1', 1, outcomes.toReversed())]
    const many = [...submissions, ...satisfied, ...dissatisfied]
    const anyWindow = { ...asked, days: days as number }
    const results = [submissions, many].map(each => satisfiedMinusDissatisfied([each], anyWindow))
    expect(badNumbers([...results, satisfiedMinusDissatisfied([many], asked)])).toEqual([])
  }))
})
