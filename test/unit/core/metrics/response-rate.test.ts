import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { responseRate } from '../../../../core/metrics/response-rate.ts'
import { anyValue, badNumbers } from '../../support/anything.ts'

describe('the response rate', () => {
  it('is a share of invitations with Wilson\'s interval', () => {
    // The reference value of the metrics.
    expect(responseRate({ submissions: 81, invitations: 263 })).toEqual({
      value: expect.closeTo(30.7985, 4),
      n: 263,
      excluded: 0,
      interval: { low: expect.closeTo(25.5289, 4), high: expect.closeTo(36.6210, 4) },
      quiet: false,
    })
  })

  it('is quiet under twenty, not at twenty', () => {
    const quiet = [19, 20, 0].map(submissions => responseRate({ submissions, invitations: 100 }).quiet)
    expect(quiet).toEqual([true, false, true])
  })

  it('is unknown where nobody counted invitations, and not quiet then', () => {
    expect(responseRate({ submissions: 5, invitations: null })).toEqual({
      value: null,
      n: 0,
      excluded: 0,
      interval: null,
      reason: 'unknown-invitations',
      quiet: false,
    })
    expect(responseRate({ submissions: 5, invitations: 4 })).toMatchObject({
      value: null,
      reason: 'more-than-invited',
      quiet: false,
    })
    expect(responseRate({ submissions: 0, invitations: 0 }).reason).toBe('zero-base')
    expect(responseRate({ submissions: 1.5, invitations: 9 }).reason).toBe('not-a-count')
  })

  it('has a value or a reason, on anything', () => {
    fc.assert(fc.property(anyValue, anyValue, (submissions, invitations) => {
      const rate = responseRate({ submissions: submissions as number, invitations: invitations as number })
      expect(badNumbers(rate)).toEqual([])
      expect(rate.value === null).toBe(rate.reason !== undefined)
    }))
  })
})
