import { expect, it } from 'vitest'
import { responseRate } from '../../../../core/metrics/response-rate.ts'
import { responseRateWords } from '../../../../site/customers/words/response-rate-words.ts'

/** The end of a key, and what is filled in. */
const t = (key: string, named: Record<string, unknown> = {}) =>
  [key.split('.').at(-1), ...Object.entries(named).flat()].join(' ')
const said = (submissions: number, invitations: number | null) =>
  responseRateWords(responseRate({ submissions, invitations }), t, 'en')

it('says the rate of how many, of fewer than five only how many answered, and nothing where nobody knows', () => {
  expect(said(219, 1200)).toBe('response n 1,200 share 18.3%')
  expect(said(1, 5)).toBe('response n 5 share 20%')
  expect([said(2, 3), said(0, 4)]).toEqual(['fewAsked n 3 answered 2', 'fewAsked n 4 answered 0'])
  expect([said(3, null), said(0, 0)]).toEqual(['', ''])
})
