import { describe, expect, it } from 'vitest'
import { claims, effects, nothing, shareOf, shareOfAny } from '../../support/simulated-customers.ts'

const planted = ['t1 audit-gap', 't2 perception-gap', 't3 outcome', 't4 theme-top', 't5 theme-rising']
const seeds = (n: number) => Array.from({ length: n }, (_, seed) => seed)

// All of it over 400 seeds, importance with it, is `npm run soak`.
describe('the rules on customers\' data', () => {
  it('find gaps of 50 and 35 of 100, 2 of 10 of an outcome, a theme on top by 15 points, one risen by 20', () => {
    const found = seeds(100).map(seed => claims(effects, seed))
    for (const claim of planted)
      expect([claim, shareOf(found, claim)]).toEqual([claim, expect.toSatisfy((share: number) => share > 0.8)])
  })

  it('claim anything in at most 13 of 100 where nothing is planted', () => {
    expect(shareOfAny(seeds(400).map(seed => claims(nothing, seed)))).toBeLessThanOrEqual(0.13)
  })

  it('find one of eight drivers that weighs three times as much as each of the others, in 700 rows', () => {
    const found = seeds(10).map(seed => claims(effects, seed, 200))
    expect(shareOf(found, 't6 important')).toBeGreaterThan(0.8)
  })

  it('claim in at most 13 of 100 that any driver is important where all eight weigh the same', () => {
    const found = seeds(10).map(seed => claims(nothing, seed, 200).filter(claim => claim.endsWith('important')))
    expect(shareOfAny(found)).toBeLessThanOrEqual(0.13)
  })
})
