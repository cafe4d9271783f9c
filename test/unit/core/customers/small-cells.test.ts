import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCustomers, latestAnswers } from '../../../../core/customers/latest-answers.ts'
import { mayBeShown } from '../../../../core/customers/small-cells.ts'
import { anyValue } from '../../support/anything.ts'
import { answer, submission } from '../../support/submissions.ts'

describe('a cell of customers in something shared', () => {
  it('is shown from five people on', () => {
    expect([4, 5].map(customers => mayBeShown({ customers, anonymous: 0 }))).toEqual([false, true])
    expect(mayBeShown({ customers: 2, anonymous: 3 })).toBe(true)
    const one = Array.from({ length: 5 }, (_, day) => submission('ann', `03-0${day + 1}`, [answer(null, 4)]))
    expect(mayBeShown(countCustomers(latestAnswers(one, String).kept))).toBe(false)
  })

  it('is hidden where nobody knows how many they are', () => {
    fc.assert(fc.property(anyValue, anyValue, (customers, anonymous) => {
      const known = [customers, anonymous].every(count => typeof count === 'number' && count >= 0 && count < Infinity)
      expect(mayBeShown({ customers: customers as number, anonymous: anonymous as number }) && !known).toBe(false)
    }))
  })
})
