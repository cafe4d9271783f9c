import { describe, expect, it } from 'vitest'
import { stepped } from '../../../../extension/panel/ground/touchpoints/stepped.ts'

/** A journey of touchpoints, each with the day on which it was observed; 0 for one that is open. */
const journey = (...days: number[]) => days.map((day, index) => ({
  touchpoint: { id: `t${index}` },
  observations: day ? [{ observedAt: `2026-05-0${day}T10:00:00Z` }] : [],
})) as never

describe('a step along the journey', () => {
  it.each([
    ['at its start where nothing is done', [0, 0, 0], 't0'],
    ['after what was observed last, not after what was observed first', [1, 0, 2, 0], 't3'],
    ['at what is open before, where nothing is open behind', [0, 1, 2], 't0'],
    ['at its start where all is done', [1, 2, 3], 't0'],
  ])('begins %s', (_, days, expected) => {
    expect(stepped(journey(...days), null, 1)).toBe(expected)
    expect(stepped(journey(...days), null, -1)).toBe(expected)
  })

  it('goes to the neighbour of what is chosen, and stays at the ends', () => {
    const views = journey(0, 1, 0)
    expect([stepped(views, 't0', 1), stepped(views, 't0', -1), stepped(views, 't2', 1)]).toEqual(['t1', 't0', 't2'])
  })

  it('leads nowhere in a journey without touchpoints', () => {
    expect(stepped([], null, 1)).toBeNull()
  })
})
