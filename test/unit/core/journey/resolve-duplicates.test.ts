import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveDuplicates } from '../../../../core/journey/resolve-duplicates.ts'

const taken = (...records: [id: string, sameAs: string | null][]) =>
  Object.fromEntries(resolveDuplicates(records.map(([id, sameAs]) => ({ id, sameAs }))))

/** Some records, of which each may be said to be any other, itself, or one that is not there. */
const sayings = fc.array(fc.option(fc.nat(11)), { minLength: 1, maxLength: 10 })
  .map(named => named.map((target, index) => ({ id: String(index), sameAs: target === null ? null : String(target) })))

describe('what a record is taken for', () => {
  it('is the end of the chain', () => {
    expect(taken(['a', 'b'], ['b', 'c'], ['c', null])).toEqual({ a: 'c', b: 'c', c: 'c' })
  })

  it('is itself where nobody said anything, or where the other one is not there', () => {
    expect(taken(['a', null], ['b', 'gone'], ['c', 'b'])).toEqual({ a: 'a', b: 'b', c: 'b' })
    expect(resolveDuplicates([{ id: 'a' }])).toEqual(new Map([['a', 'a']]))
  })

  it('is the first of a circle, also on the way into one', () => {
    expect(taken(['a', 'b'], ['b', 'c'], ['c', 'b'], ['d', 'd'])).toEqual({ a: 'b', b: 'b', c: 'b', d: 'd' })
  })

  it('is, in a circle, what the journey began with before what was added', () => {
    const [added, begun] = ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-8fff-8fff-ffffffffffff']
    expect(taken([added!, begun!], [begun!, added!])).toEqual({ [added!]: begun, [begun!]: begun })
  })

  it('does not depend on the order of the records', () => {
    fc.assert(fc.property(sayings, fc.integer(), (records, turn) => {
      const start = Math.abs(turn) % records.length
      const turned = [...records.slice(start), ...records.slice(0, start)].toReversed()
      expect(Object.fromEntries(resolveDuplicates(turned))).toEqual(Object.fromEntries(resolveDuplicates(records)))
    }))
  })

  it('is taken for itself: whoever is joined to one that is joined is joined to its end', () => {
    fc.assert(fc.property(sayings, (records) => {
      const all = resolveDuplicates(records)
      for (const { id, sameAs } of records) {
        const end = all.get(id)!
        expect(all.get(end)).toBe(end)
        if (end !== id)
          expect(all.get(sameAs!)).toBe(end)
      }
    }))
  })

  it('takes no longer than there are records, however long the chains', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({ id: String(index), sameAs: String(index + 1) }))
    expect(resolveDuplicates(chain).get('0')).toBe('99999')
  })
})
