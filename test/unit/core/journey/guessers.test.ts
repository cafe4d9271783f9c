import { expect, it } from 'vitest'
import { nextGuesserNumber, numberedApart } from '../../../../core/journey/guessers.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { newBeliefs } from '../../support/new-beliefs.ts'

const guessed = (shares: number[]) => newBeliefs(newId(), { sourceId: newId(), touchpointId: null, shares })

it('tells apart whom two browsers gave one number, and leaves those numbered by hand theirs', () => {
  const [typed, here, there] = [guessed([70])[0]!, guessed([60])[0]!, guessed([50])[0]!]
  const beliefs = [{ ...here, believer: newId() }, typed, { ...there, believer: newId() }]
  const numbers = numberedApart(beliefs).map(({ number }) => number)
  expect(numbers[1]).toBe(1)
  expect(new Set(numbers)).toEqual(new Set([1, 2, 3]))
})

it('gives one person one number at all places', () => {
  const believer = newId()
  const beliefs = guessed([10, 20]).map(belief => ({ ...belief, believer, number: 4 }))
  expect(numberedApart(beliefs).map(({ number }) => number)).toEqual([4, 4])
})

it('gives the lowest number of a role that is free', () => {
  expect(nextGuesserNumber(guessed([1, 2, 3]), 'staff')).toBe(4)
  expect(nextGuesserNumber(guessed([1, 2, 3]), 'leader')).toBe(1)
})
