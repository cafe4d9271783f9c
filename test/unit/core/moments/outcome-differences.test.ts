import type { Submission } from '../../../../core/customers/submission.ts'
import type { CustomerData } from '../../../../core/moments/customer-data.ts'
import { describe, expect, it } from 'vitest'
import { satisfiedMinusDissatisfied } from '../../../../core/customers/satisfied-minus-dissatisfied.ts'
import { noCustomers } from '../../../../core/moments/customer-data.ts'
import { outcomeDifferences } from '../../../../core/moments/outcome-differences.ts'
import { satisfaction } from '../../support/journey-view.ts'
import { answer, submission } from '../../support/submissions.ts'

const tenPoints = { scale: { min: 0, max: 10, step: 1 }, polarity: 'high-is-good' } as const

/** So many customers a side at a touchpoint, and the outcomes that each side goes through. */
function sides(touchpoint: string, n: number, satisfied: number[], dissatisfied: number[]): Submission[] {
  return Array.from({ length: 2 * n }, (_, index) => {
    const name = `${touchpoint} ${index}`
    const [rating, outcomes] = index < n ? [5, satisfied] as const : [1, dissatisfied] as const
    return [
      submission(name, '03-02', [answer(touchpoint, rating)]),
      submission(name, '03-10', [], outcomes[index % outcomes.length]!),
    ]
  }).flat()
}

function ruling(submissions: Submission[], on: typeof tenPoints | { polarity: 'low-is-good' } = tenPoints, more = {}) {
  const asked = { questions: ['satisfied'], scale: { points: 5, polarity: 'high-is-good' }, days: 30 } as const
  const differences = { ...satisfiedMinusDissatisfied([submissions], asked), on: { ...tenPoints, ...on } }
  return outcomeDifferences({ ...noCustomers, differences, ...more } satisfies CustomerData)
}

const level = ['t2', 't3'].flatMap(id => sides(id, 40, [6, 7, 8], [5, 6, 7]))

describe('what goes with the outcome', () => {
  it('is proposed where the satisfied lie further above the dissatisfied than elsewhere', () => {
    const { proposals, refusal } = ruling([...sides('t1', 40, [8, 9, 10], [2, 3, 4]), ...level])
    expect(refusal).toBeUndefined()
    expect(proposals).toEqual([{
      touchpointId: 't1',
      reason: {
        rule: 'outcome',
        family: 'customers-importance',
        figures: expect.objectContaining({
          points: expect.closeTo(6, 0),
          difference: expect.closeTo(60, 0),
          others: expect.closeTo(10, 0),
          satisfied: 40,
          dissatisfied: 40,
          min: 0,
          max: 10,
        }),
      },
    }])
  })

  it('is not proposed where customers are as far apart at every touchpoint: that says nothing of any', () => {
    const everywhere = ['t1', 't2', 't3'].flatMap(id => sides(id, 60, [8, 9, 10], [2, 3, 4]))
    expect(ruling(everywhere)).toEqual({ proposals: [] })
  })

  it('is proposed at the only touchpoint that is known where the two sides differ by what matters', () => {
    expect(ruling(sides('t1', 40, [8, 9, 10], [2, 3, 4])).proposals).toHaveLength(1)
    expect(ruling(sides('t1', 40, [8, 9, 10], [7, 9, 10])).proposals).toEqual([])
  })

  it('is never proposed where the satisfied are the worse off', () => {
    const worse = sides('t1', 40, [2, 3, 4], [8, 9, 10])
    expect(ruling(worse).proposals).toEqual([])
    expect(ruling(worse, { polarity: 'low-is-good' }).proposals).toHaveLength(1)
  })

  it('is to be amplified where customers are clearly pleased with it', () => {
    const asked = { id: 'q1', scale: satisfaction.scale, polarity: satisfaction.polarity, criterionId: null }
    const pleased = { question: asked, answers: new Map([['t1', [{ value: 4, n: 20 }, { value: 5, n: 30 }]]]) }
    const { proposals } = ruling(sides('t1', 40, [8, 9, 10], [2, 3, 4]), tenPoints, {
      driversAsked: { importance: null, differences: pleased },
    })
    expect(proposals[0]!.reason.rule).toBe('outcome-amplify')
  })

  it('takes thirty customers a side, and says how many there are', () => {
    expect(ruling(sides('t1', 29, [8, 9, 10], [2, 3, 4])).refusal).toEqual({
      rule: 'outcome',
      reason: 'too-few',
      unit: 'sides',
      n: 29,
      needed: 30,
    })
  })

  it('is silent as long as rows are read, and says why where there are none', () => {
    expect(outcomeDifferences({ ...noCustomers, noDrivers: 'awaited' })).toEqual({ proposals: [] })
    expect(outcomeDifferences({ ...noCustomers, noDrivers: 'counts-only' }).refusal)
      .toEqual({ rule: 'outcome', reason: 'counts-only' })
  })
})
