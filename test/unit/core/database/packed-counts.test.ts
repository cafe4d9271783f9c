import type { SourceCounts } from '../../../../core/journey/source/source-counts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packCounts, unpackCounts, unpackPlaces } from '../../../../core/database/answers/packed-counts.ts'

const word = fc.option(fc.string({ maxLength: 4 }))
const cell = fc.record({
  by: fc.record({ place: word, segment: word, channel: word, market: word, team: word }),
  value: fc.option(fc.integer({ min: -2, max: 10 })),
  n: fc.integer({ min: 1, max: 1e9 }),
})
const counts = fc.record({
  states: fc.constant({ answered: 3, invited: 2, partial: 1 }),
  questions: fc.array(fc.record({
    questionId: fc.constant('q1'),
    journey: fc.nat(3),
    cells: fc.array(cell),
    customers: fc.nat(),
    anonymous: fc.nat(),
  }), { maxLength: 3 }),
})

describe('counts in the store', () => {
  it('come out as they went in', () => {
    fc.assert(fc.property(counts, (counts) => {
      expect(unpackCounts(structuredClone(packCounts(counts)))).toEqual(counts)
    }))
  })

  it('say as much of each place without what else they are told apart by', () => {
    fc.assert(fc.property(counts, (counts) => {
      const [packed, plain] = [unpackPlaces(packCounts(counts)), unpackPlaces(counts)]
      expect(packed).toEqual(plain)
      const sumAt = (of: SourceCounts, place: string | null) => of.questions.map(({ cells }) =>
        cells.reduce((sum, { by, n }) => by.place === place ? sum + n : sum, 0))
      const places = counts.questions.flatMap(({ cells }) => cells.map(({ by }) => by.place))
      places.forEach(place => expect(sumAt(packed, place)).toEqual(sumAt(counts, place)))
      packed.questions.forEach(({ cells }) =>
        expect(new Set(cells.map(({ by, value }) => JSON.stringify([by.place, value]))).size).toBe(cells.length))
    }))
  })

  it('may lie there as stores of earlier versions have them', () => {
    fc.assert(fc.property(counts, (counts) => {
      expect(unpackCounts(counts)).toEqual(counts)
    }))
  })
})
