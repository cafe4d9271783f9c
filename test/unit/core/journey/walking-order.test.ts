import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePositions, positionsAfter } from '../../../../core/journey/walking-order.ts'

const siblings = fc.uniqueArray(
  fc.record({ id: fc.uuid(), position: fc.integer({ min: 0, max: 12 }) }),
  { selector: ({ id }) => id, maxLength: 12 },
)

describe('a place in an order', () => {
  it('is right after the one that is named, whatever the positions were, and leaves the others in their order', () => {
    fc.assert(fc.property(siblings, fc.nat(), (siblings, chosen) => {
      const order = siblings.toSorted(comparePositions)
      const index = chosen % (order.length + 1)
      const positions = positionsAfter(siblings, 'moved', order[index - 1]?.id ?? null)
      const placed = [...siblings, { id: 'moved', position: 0 }]
        .map(({ id, position }) => ({ id, position: positions.get(id) ?? position }))
        .sort(comparePositions)
      expect(placed.map(({ id }) => id)).toEqual(order.map(({ id }) => id).toSpliced(index, 0, 'moved'))
    }))
  })

  it('is taken from no more of the others than have to make room', () => {
    const others = [{ id: 'a', position: 0 }, { id: 'b', position: 1 }, { id: 'c', position: 5 }]
    expect([...positionsAfter(others, 'moved', 'a')]).toEqual([['moved', 1], ['b', 2]])
    expect([...positionsAfter(others, 'moved', 'b')]).toEqual([['moved', 2]])
  })

  it('is the last one where the one before it is gone', () => {
    expect([...positionsAfter([{ id: 'a', position: 3 }], 'moved', 'gone')]).toEqual([['moved', 4]])
  })
})
