import type { Submission } from '../../../core/customers/submission.ts'
import type { CustomerData } from '../../../core/moments/customer-data.ts'
import type { RatingRow } from './journey-view.ts'
import { satisfiedMinusDissatisfied } from '../../../core/customers/satisfied-minus-dissatisfied.ts'
import { findCandidates } from '../../../core/moments/candidates.ts'
import { noCustomers } from '../../../core/moments/customer-data.ts'
import { bootstrapImportance } from '../../../core/statistics/importance.ts'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { onceEach } from '../../../core/statistics/summary.ts'
import { countPoints } from './count-points.ts'
import { journeyView, satisfaction } from './journey-view.ts'
import { normalDeviates } from './normal-deviates.ts'
import { answer, submission } from './submissions.ts'

/** 15 touchpoints, five auditors of each, customers, and twelve who guess; four touchpoints have tickets. */
const [touchpoints, auditors, guessers, answers] = [15, 5, 12, 90]
const tickets = { touchpoints: 4, aSide: 60 }
/** Comments of a period, and how many themes they may speak of. */
const [comments, themes] = [400, 8]
/** Who answered about each of several touchpoints and how likely they are to recommend. */
const complete = { rows: 700, drivers: 8 }
const ids = Array.from({ length: touchpoints }, (_, index) => `t${index + 1}`)
const question = { id: 'q1', scale: satisfaction.scale, polarity: satisfaction.polarity, criterionId: satisfaction.id }

/** What is planted at a touchpoint of its own each; nothing where it is 0. */
export interface Planted {
  /** Auditors over customers at t1, in points of 100. */
  auditGap: number
  /** Guesses over customers at t2, in percentage points. */
  perceptionGap: number
  /** What the satisfied and the dissatisfied of t3 lie further apart than elsewhere, in points of 0 to 10. */
  outcome: number
  /** What more of the comments than the usual share speak of the theme of t4, now and before, in percentage points. */
  topTheme: number
  /** What more of them speak of the theme of t5 than before, in percentage points. */
  rise: number
  /** How many times as much t6 weighs in the outcome as each of the other drivers, less one. */
  weight: number
}

export const nothing: Planted = { auditGap: 0, perceptionGap: 0, outcome: 0, topTheme: 0, rise: 0, weight: 0 }
export const effects: Planted = { auditGap: 50, perceptionGap: 35, outcome: 2, topTheme: 35, rise: 20, weight: 2 }

const onScale = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)))
const deviate = (random: () => number) => normalDeviates(1, random)[0]!

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
    themes: mentioned(planted, random),
  }
  return { view: journeyView({ touchpoints, ratings }), customers }
}

/** Around the true share of those who answer 4 or 5. */
function guesses(over: number, random: () => number): number[] {
  return normalDeviates(guessers, random).map(deviate => Math.min(100, Math.max(0, 32.5 + over + 10 * deviate)))
}

/** Whoever is satisfied with anything is two points better off: that is no reason to single a touchpoint out. */
function differences(outcome: number, random: () => number): CustomerData['differences'] {
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

/** Of each theme nearly the same share, in both periods. */
function mentioned({ topTheme, rise }: Planted, random: () => number): CustomerData['themes'] {
  const speaking = (share: number) => Array.from({ length: comments }, random).filter(draw => draw < share).length
  return ids.slice(0, themes).map((id) => {
    const share = 0.1 + (id === 't4' ? topTheme / 100 : 0)
    const mentions = speaking(share + (id === 't5' ? rise / 100 : 0))
    return { touchpointId: id, theme: id, mentions, comments, before: { mentions: speaking(share), comments } }
  })
}

/**
 * How much of the outcome each of eight drivers explains.
 * @param resamples the more, the longer it takes and the steadier its intervals are
 */
function simulateImportance({ weight }: Planted, seed: number, resamples: number): CustomerData['importance'] {
  const random = seededRandom(seed)
  const touchpointIds = ids.slice(0, complete.drivers)
  const rows = Array.from({ length: complete.rows }, () =>
    normalDeviates(complete.drivers, random).map(each => onScale(4 + 1.5 * each, 1, 7)))
  const weightOf = (index: number) => touchpointIds[index] === 't6' ? 1 + weight : 1
  const outcome = rows.map((row) => {
    const weighed = row.reduce((sum, value, index) => sum + weightOf(index) * (value - 4), 0)
    return onScale(6 + 0.4 * weighed + 2 * deviate(random), 0, 10)
  })
  return { touchpointIds, importance: bootstrapImportance(rows, outcome, { seed, resamples }) }
}

const families = ['gap', 'customers-importance', 'customers-words']

/**
 * What the rules on customers' data claim, as "t1 audit-gap".
 * @param resamples of importance; 0 leaves it out
 */
export function claims(planted: Planted, seed: number, resamples = 0): string[] {
  const { view, customers } = simulate(planted, seed)
  const importance = resamples > 0 ? simulateImportance(planted, seed, resamples) : null
  const { candidates } = findCandidates(view, satisfaction, { customers: { ...customers, importance } })
  return candidates.flatMap(({ touchpointId, reasons }) => reasons
    .filter(({ family }) => families.includes(family))
    .map(({ rule }) => `${touchpointId} ${rule === 'amplify' ? 'important' : rule}`))
}

/** In what share of some simulations a claim is made. */
export function shareOf(found: readonly string[][], claim: string): number {
  return found.filter(all => all.includes(claim)).length / found.length
}

/** In what share of some simulations anything is claimed. */
export function shareOfAny(found: readonly string[][]): number {
  return found.filter(all => all.length > 0).length / found.length
}
