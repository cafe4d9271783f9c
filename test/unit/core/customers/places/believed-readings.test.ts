import type { Belief } from '../../../../../core/journey/belief.ts'
import { expect, it } from 'vitest'
import { believedReadings } from '../../../../../core/customers/places/believed-readings.ts'
import { latestAtPlaces } from '../../../../../core/customers/places/latest-beliefs.ts'
import { newId } from '../../../../../core/journey/identifier.ts'
import { newBeliefs } from '../../../support/new-beliefs.ts'

const [auditId, journeyId, touchpointId] = [newId(), newId(), newId()]
const places = new Map([[journeyId, journeyId], [touchpointId, touchpointId]])

function about(name: string, shares: number[], at: string | null = null): Belief[] {
  return newBeliefs(auditId, { sourceId: newId(), touchpointId: at, shares })
    .map(belief => ({ ...belief, question: null, reading: { name } }))
}

it('tells the median of each figure at each place; names that read the same are one', () => {
  const [first, again] = [about('Use the app', [40, 60]), about('use the App!', [90])]
  const beliefs = [
    ...first,
    { ...again[0]!, number: 3, day: '2026-05-02' },
    ...about('Use the app', [10], touchpointId),
    ...newBeliefs(auditId, { sourceId: newId(), touchpointId: null, shares: [1] }),
  ]
  const read = believedReadings(beliefs, journeyId, places)
  expect(read).toHaveLength(2)
  expect(new Map(read.map(({ placeId, ...said }) => [placeId, said]))).toMatchObject(new Map([
    [journeyId, { name: 'Use the app', guesses: [40, 60, 90], median: 60 }],
    [touchpointId, { name: 'Use the app', guesses: [10], median: 10 }],
  ]))
})

it('counts whoever guesses anew by the latest guess, and two of one number as two where their browsers say so', () => {
  const [here, there] = [newId(), newId()]
  const guess = (share: number, believer: string, day: string) => ({ ...about('Use it', [share])[0]!, believer, day })
  const beliefs = [guess(80, here, '2026-05-03'), guess(20, here, '2026-05-01'), guess(50, there, '2026-05-02')]
  const latest = latestAtPlaces(beliefs, journeyId, places).get(journeyId)!
  expect(latest.map(({ share }) => share).toSorted()).toEqual([50, 80])
})
