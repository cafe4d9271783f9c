import { expect, it } from 'vitest'
import { noCustomers } from '../../../../core/moments/customer-data.ts'
import { perceptionGap } from '../../../../core/moments/perception-gap.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { countPoints } from '../../support/count-points.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { normalDeviates } from '../../support/normal-deviates.ts'

const touchpoints = 15
const view = journeyView({ touchpoints, ratings: [] })
const question = { subject: 'satisfaction', scale: satisfaction.scale, polarity: 'high-is-good', boxes: 2 } as const

/**
 * Five guessers and 200 customers at each touchpoint, of whom half are satisfied; at the first it is believed that
 * `gap` points more are, and each guess lies 15 points from what is believed, give or take.
 */
function made(gap: number, seed: number) {
  const random = seededRandom(seed)
  const ids = Array.from({ length: touchpoints }, (_, index) => `t${index + 1}`)
  const guessesAt = (id: string) => normalDeviates(5, random).map(deviate =>
    Math.min(100, Math.max(0, 50 + (id === 't1' ? gap : 0) + 15 * deviate)))
  const answers = () => countPoints(Array.from({ length: 200 }, () => random() < 0.5 ? 5 : 2))
  const beliefs = ids.map(id => ({ touchpointId: id, question, guesses: guessesAt(id), answers: answers() }))
  return { ...noCustomers, beliefs }
}

it('finds a perception gap of 35 points at one of 15 touchpoints with five guessers', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1)
  const found = seeds.filter((seed) => {
    const ruling = perceptionGap(view, made(35, seed))
    return 'proposals' in ruling && ruling.proposals.some(({ touchpointId }) => touchpointId === 't1')
  })
  expect(found.length / seeds.length).toBeGreaterThan(0.98)
})
