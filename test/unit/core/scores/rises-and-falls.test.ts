import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { risesAndFalls } from '../../../../core/scores/rises-and-falls.ts'

const legs = (values: number[], least = 0.3) =>
  risesAndFalls(values, least).map(({ from, to, rises }) => `${from}${rises ? '/' : '\\'}${to}`)

describe('where values rise and fall', () => {
  it.each<[number[], string[]]>([
    [[], []],
    [[4], []],
    [[4, 4.2, 4.1], []],
    [[1, 2, 5], ['0/2']],
    [[5, 3, 1], ['0\\2']],
    [[4, 2, 5], ['0\\1', '1/2']],
    [[4, 4.2, 2, 2.1, 1.9, 5], ['1\\4', '4/5']],
    [[3, 3, 1, 1, 3], ['0\\2', '2/4']],
    [[1, 4, 3.9, 4.1, 2], ['0/3', '3\\4']],
    [[2, 1.9, 2.1, 4], ['1/3']],
  ])('%j', (values, expected) => {
    expect(legs(values)).toEqual(expected)
  })

  it('goes on where it left off, up and down in turn, and by no less than what matters', () => {
    const scores = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 })
    fc.assert(fc.property(scores, fc.integer({ min: 1, max: 9 }), (values, least) => {
      const found = risesAndFalls(values, least)
      for (const [index, leg] of found.entries()) {
        expect(leg.from).toBe(found[index - 1]?.to ?? leg.from)
        expect(leg.rises).not.toBe(found[index - 1]?.rises)
        expect((values[leg.to]! - values[leg.from]!) * (leg.rises ? 1 : -1)).toBeGreaterThanOrEqual(least)
      }
    }))
  })
})
