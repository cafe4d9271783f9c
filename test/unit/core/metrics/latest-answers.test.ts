import type { Submission } from '../../../../core/customers/submission.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCustomers, latestAnswers, latestOutcomes } from '../../../../core/customers/latest-answers.ts'
import { localMonths } from '../../../../core/metrics/local-day.ts'
import { badNumbers } from '../../support/anything.ts'
import { answer, anySubmissions, submission } from '../../support/submissions.ts'

const byMonth = localMonths('UTC')!
const always = () => 'all'

type Period = (instant: number) => string | null

const valuesIn = (submissions: Submission[], period: Period = byMonth) =>
  latestAnswers(submissions, period).kept.map(({ answer }) => answer.value)

describe('the latest answers', () => {
  it('are one of each customer, question, touchpoint and period', () => {
    const submissions = [
      submission('ann', '03-02', [answer('t1', 2), answer('t2', 3), answer('t1', 4, { question: 'easy' })]),
      submission('ann', '03-20', [answer('t1', 5)]),
      submission('ann', '04-01', [answer('t1', 1)]),
      submission('ben', '03-05', [answer('t1', 3)]),
    ]
    expect(valuesIn(submissions)).toEqual([5, 3, 4, 1, 3])
    expect(latestAnswers(submissions, byMonth)).toMatchObject({ replaced: 1, excluded: 0 })
    expect(valuesIn(submissions, always)).toEqual([1, 3, 4, 3])
  })

  it('are the latest in time, not in the file; of the same time the last given', () => {
    const given = (day: string, value: number) => submission('ann', day, [answer('t1', value)])
    expect(valuesIn([given('03-20', 5), given('03-02', 2)])).toEqual([5])
    expect(valuesIn([given('03-02', 5), given('03-02', 2)])).toEqual([2])
  })

  it('belong to the month of the time zone', () => {
    const submissions = [
      submission('ann', '03-30', [answer('t1', 2)]),
      submission('ann', '03-31T22:30', [answer('t1', 5)]),
    ]
    expect(valuesIn(submissions)).toEqual([5])
    expect(valuesIn(submissions, localMonths('Europe/Berlin')!)).toEqual([2, 5])
    const { kept } = latestAnswers(submissions, localMonths('Europe/Berlin')!)
    expect(kept.map(({ period }) => period)).toEqual(['2026-03', '2026-04'])
    expect(localMonths('Atlantis')).toBeNull()
  })

  it('are not replaced by a blank, but by not having experienced it', () => {
    const blank = submission('ann', '03-20', [answer('t1', null), answer('t1', Number.NaN, { text: ' ' })])
    expect(latestAnswers([submission('ann', '03-02', [answer('t1', 2)]), blank], byMonth)).toMatchObject({
      kept: [{ answer: { value: 2 } }],
      replaced: 0,
      excluded: 2,
    })
    const elsewhere = submission('ann', '03-21', [answer('t1', null, { notExperienced: true })])
    expect(valuesIn([submission('ann', '03-02', [answer('t1', 2)]), elsewhere])).toEqual([null])
  })

  it('leave out what has no time, or lies in no period', () => {
    const undated = { ...submission('ann', '03-02', [answer('t1', 2)]), at: '02.03.2026' }
    expect(latestAnswers([undated], byMonth)).toEqual({ kept: [], replaced: 0, excluded: 1 })
    expect(latestAnswers([submission('ann', '03-02', [answer('t1', 2)])], () => null).excluded).toBe(1)
  })

  it('are counted with the customers they are of, those of nobody known all kept', () => {
    const march = (customer: string | null, value: number | null, more = {}) =>
      submission(customer, '03-02', [answer('t1', value, more), answer('t2', value, more)])
    const eve = march('eve', null, { notExperienced: true })
    const given = [march('ann', 4), march('ben', 3), march(null, 3), march(null, 3), eve]
    const { kept } = latestAnswers(given, byMonth)
    expect(kept).toHaveLength(10)
    expect(countCustomers(kept)).toEqual({ answers: 8, customers: 2, anonymous: 4 })
  })

  it('neither throw nor lose any, on anything', () => {
    fc.assert(fc.property(anySubmissions, (submissions) => {
      const given = submissions.flatMap(each => Array.isArray(each?.answers) ? each.answers : [])
      const { kept, replaced, excluded } = latestAnswers(submissions, byMonth)
      expect(kept.length + replaced + excluded).toBe(given.length)
      expect(new Set(kept.map(each => each.answer)).size).toBe(kept.length)
      const again = latestAnswers(kept.map(each => ({ ...each.submission, answers: [each.answer] })), byMonth)
      expect(again).toMatchObject({ replaced: 0, excluded: 0 })
      expect(badNumbers(countCustomers(kept))).toEqual([])
    }))
  })
})

describe('the latest outcomes', () => {
  it('are one of each customer, source and period', () => {
    const given = [
      submission('ann', '03-20', [], 9),
      submission('ann', '03-02', [], 3),
      submission('ann', '03-25', []),
      { ...submission('ann', '03-02', [], 5), source: 'support' },
    ]
    const latest = latestOutcomes(given, byMonth)
    expect(latest).toMatchObject({
      kept: [{ submission: { outcome: 9 } }, { submission: { outcome: 5 } }],
      replaced: 1,
      excluded: 1,
    })
    expect(countCustomers(latest.kept)).toEqual({ answers: 2, customers: 1, anonymous: 0 })
  })

  it('neither throw nor lose any, on anything', () => {
    fc.assert(fc.property(anySubmissions, (submissions) => {
      const { kept, replaced, excluded } = latestOutcomes(submissions, byMonth)
      expect(kept.length + replaced + excluded).toBe(submissions.length)
      expect(kept.every(each => Number.isFinite(each.submission.outcome))).toBe(true)
    }))
  })
})
