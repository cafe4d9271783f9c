import type { Submission } from '../../../../core/customers/submission.ts'
import type { CustomerData } from '../../../../core/moments/customer-data.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { satisfiedMinusDissatisfied } from '../../../../core/customers/satisfied-minus-dissatisfied.ts'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { noCustomers } from '../../../../core/moments/customer-data.ts'
import { bootstrapImportance } from '../../../../core/statistics/importance.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { onceEach } from '../../../../core/statistics/summary.ts'
import { countPoints } from '../../support/count-points.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { normalDeviates } from '../../support/normal-deviates.ts'
import { answer, submission } from '../../support/submissions.ts'

/** 15 touchpoints, five auditors of each, customers, and twelve who guess; four touchpoints have tickets. */
const [touchpoints, auditors, guessers, answers] = [15, 5, 12, 90]
const tickets = { touchpoints: 4, aSide: 60 }
const ids = Array.from({ length: touchpoints }, (_, index) => `t${index + 1}`)
const question = { id: 'q1', scale: satisfaction.scale, polarity: satisfaction.polarity, criterionId: satisfaction.id }

/** What is planted at a touchpoint of its own each; nothing where it is 0. */
interface Planted {
  /** Auditors over customers at t1, in points of 100. */
  auditGap: number
  /** Guesses over customers at t2, in percentage points. */
  perceptionGap: number
  /** What the satisfied and the dissatisfied of t3 lie further apart than elsewhere, in points of 0 to 10. */
  outcome: number
}

const nothing: Planted = { auditGap: 0, perceptionGap: 0, outcome: 0 }
const effects: Planted = { auditGap: 50, perceptionGap: 35, outcome: 2 }

type Random = () => number

const onScale = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)))
const deviate = (random: Random) => normalDeviates(1, random)[0]!

/** Everywhere auditors and customers are of one mind, but for what is planted. */
function simulate(planted: Planted, seed: number) {
  const random = seededRandom(seed)
  const strict = Array.from({ length: auditors }, () => 0.3 * deviate(random))
  const ratings = ids.flatMap((id, index) => strict.map((offset, auditor): RatingRow => {
    const level = 3 + (id === 't1' ? planted.auditGap / 50 : 0)
    return [`a${auditor}`, index + 1, onScale(level + offset + 0.7 * deviate(random), 1, 5)]
  }))
  const level = (id: string) => 3 - (id === 't1' ? planted.auditGap / 50 : 0)
  const given = new Map(ids.map(id =>
    [id, Array.from({ length: answers }, () => onScale(level(id) + 1.1 * deviate(random), 1, 5))]))
  const customers: CustomerData = {
    ...noCustomers,
    satisfaction: { question, answers: new Map([...given].map(([id, values]) => [id, onceEach(values)])) },
    beliefs: ids.slice(1).map(id => ({
      touchpointId: id,
      question: { ...question, subject: 'satisfaction', boxes: 2 },
      guesses: guesses(id === 't2' ? planted.perceptionGap : 0, random),
      answers: countPoints(given.get(id)!),
    })),
    differences: differences(planted.outcome, random),
  }
  return { view: journeyView({ touchpoints, ratings }), customers }
}

/** Around the true share of those who answer 4 or 5. */
function guesses(over: number, random: Random): number[] {
  return normalDeviates(guessers, random).map(deviate => Math.min(100, Math.max(0, 32.5 + over + 10 * deviate)))
}

/** Whoever is satisfied with anything is two points better off: that is no reason to single a touchpoint out. */
function differences(outcome: number, random: Random): CustomerData['differences'] {
  const submissions = ids.slice(0, tickets.touchpoints).flatMap(id =>
    Array.from({ length: 2 * tickets.aSide }, (_, index): Submission[] => {
      const isSatisfied = index < tickets.aSide
      const lift = isSatisfied ? 2 + (id === 't3' ? outcome : 0) : 0
      return [
        submission(`${id} ${index}`, '03-02', [answer(id, isSatisfied ? 5 : 1)]),
        submission(`${id} ${index}`, '03-10', [], onScale(4 + lift + 2 * deviate(random), 0, 10)),
      ]
    }).flat())
  const asked = { questions: ['satisfied'], scale: { points: 5, polarity: 'high-is-good' }, days: 30 } as const
  const found = satisfiedMinusDissatisfied([submissions], asked)
  return { ...found, on: { scale: { min: 0, max: 10, step: 1 }, polarity: 'high-is-good' } }
}

/** What the rules on customers' data claim, as "t1 audit-gap". */
function claims(planted: Planted, seed: number): string[] {
  const { view, customers } = simulate(planted, seed)
  const { candidates } = findCandidates(view, satisfaction, { customers })
  return candidates.flatMap(({ touchpointId, reasons }) => reasons
    .filter(({ family }) => family === 'gap' || family === 'customers-importance')
    .map(({ rule }) => `${touchpointId} ${rule}`))
}

const seeds = Array.from({ length: 400 }, (_, seed) => seed)
const shareOf = (found: string[][], claim: string) => found.filter(all => all.includes(claim)).length / found.length

describe('the rules on customers\' data', () => {
  it('find 50 of 100 between auditors and customers, 35 points to what is believed, and 2 of 10 of an outcome', () => {
    const found = seeds.slice(0, 100).map(seed => claims(effects, seed))
    expect(shareOf(found, 't1 audit-gap')).toBeGreaterThan(0.8)
    expect(shareOf(found, 't2 perception-gap')).toBeGreaterThan(0.8)
    expect(shareOf(found, 't3 outcome')).toBeGreaterThan(0.8)
  }, 60_000)

  it('claim anything in at most 13 of 100 where nothing is planted, over 400 seeds', () => {
    const found = seeds.map(seed => claims(nothing, seed))
    expect(found.filter(all => all.length > 0).length / seeds.length).toBeLessThanOrEqual(0.13)
  }, 60_000)
})

describe('importance in 700 complete rows of eight drivers', () => {
  /** Whether each driver stands out, where the first weighs so many times what each of the others does. */
  function standOut(weight: number, seed: number): boolean[] {
    const random = seededRandom(seed)
    const drivers = Array.from({ length: 700 }, () =>
      normalDeviates(8, random).map(each => onScale(4 + 1.5 * each, 1, 7)))
    const outcome = drivers.map((row) => {
      const weighed = row.reduce((sum, value, index) => sum + (index === 0 ? weight : 1) * (value - 4), 0)
      return onScale(6 + 0.4 * weighed + 2 * deviate(random), 0, 10)
    })
    return bootstrapImportance(drivers, outcome, { seed, resamples: 200 }).standOut
  }
  /** Each takes as long as thirty of the above. */
  const few = seeds.slice(0, 10)

  it('finds one that weighs three times as much as each of the others', () => {
    expect(few.filter(seed => standOut(3, seed)[0]).length / few.length).toBeGreaterThan(0.8)
  }, 60_000)

  it('finds none where all weigh the same', () => {
    const n = few.filter(seed => standOut(1, seed).some(Boolean)).length
    expect(n / few.length).toBeLessThanOrEqual(0.13)
  }, 60_000)
})
