import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextNumbers } from '../../../../../core/customers/table/text-numbers.ts'

describe('numbers for texts', () => {
  it('are those of a map of the texts, in the order in which they came', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 3, unit: 'binary' })), (all) => {
      const [numbers, map] = [createTextNumbers(), new Map<string, number>()]
      for (const text of all) {
        const expected = map.get(text) ?? map.size
        map.set(text, expected)
        expect(numbers.of(text)).toBe(expected)
      }
      expect(numbers.size()).toBe(map.size)
    }))
  })

  it('stay as they are while there come to be very many', () => {
    const numbers = createTextNumbers()
    const names = Array.from({ length: 50_000 }, (_, index) => `customer ${index}`)
    const first = names.map(name => numbers.of(name))
    expect(first).toEqual(names.map((_, index) => index))
    expect(names.map(name => numbers.of(name))).toEqual(first)
  })
})
