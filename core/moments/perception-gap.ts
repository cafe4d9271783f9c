import type { Question } from '../customers/question.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { CustomerData } from './customer-data.ts'
import type { Pair } from './gap.ts'
import type { Ruling } from './ruling.ts'
import { csat } from '../metrics/csat.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { clip } from '../statistics/interval.ts'
import { meanInterval, wilsonInterval } from '../statistics/intervals.ts'
import { mean } from '../statistics/mean.ts'
import { fewestCustomers, largestCount } from './customer-data.ts'
import { correctedLevel, proposeGaps } from './gap.ts'
import { tooFew } from './ruling.ts'

/** Fewer guesses are no belief of an organisation. */
const fewestBeliefs = 3

const percent = { min: 0, max: 100 }

/** What was guessed and what was answered at one touchpoint. */
interface Guessed {
  touchpointId: Id
  guesses: number[]
  /** How many customers answered, and how many of them were satisfied. */
  n: number
  satisfied: number
}

/**
 * Where the percent of customers that staff or leaders believe to be satisfied differs from the percent that is, in
 * percentage points. It takes 3 who guessed and 30 answers at the touchpoint; what is no percentage is no guess.
 */
export function perceptionGap(view: JourneyView, data: CustomerData): Ruling {
  const guessed = guessedTouchpoints(data)
  const believed = guessed.filter(({ guesses }) => guesses.length >= fewestBeliefs)
  if (believed.length === 0)
    return refuse('beliefs', guessed.map(({ guesses }) => guesses.length), fewestBeliefs)
  const comparable = believed.filter(({ n }) => n >= fewestCustomers)
  if (comparable.length === 0)
    return refuse('answers', believed.map(({ n }) => n), fewestCustomers)
  const level = correctedLevel(comparable.length)
  const pairs = comparable.map(touchpoint => pairOf(touchpoint, level))
  const smallest = view.audit.smallestDifference ?? smallestDifferences.hundred
  return { proposals: proposeGaps('perception-gap', pairs, smallest) }
}

function guessedTouchpoints({ satisfaction, beliefs }: CustomerData): Guessed[] {
  const satisfiedAt = (id: Id) => satisfaction
    ? countSatisfied(satisfaction.answers.get(id) ?? [], satisfaction.question)
    : { n: 0, satisfied: 0 }
  return [...beliefs].map(([touchpointId, guesses]) => ({
    touchpointId,
    guesses: guesses.filter(guess => guess >= percent.min && guess <= percent.max),
    ...satisfiedAt(touchpointId),
  }))
}

function countSatisfied(answers: number[], { scale, polarity }: Question): Pick<Guessed, 'n' | 'satisfied'> {
  const { min, max } = scale
  const ratings = polarity === 'high-is-good' ? answers : answers.map(value => min + max - value)
  return csat(ratings, { points: max - min + 1, lowest: min })
}

function pairOf({ touchpointId, guesses, n, satisfied }: Guessed, level: number): Pair {
  const interval = wilsonInterval(satisfied, n, level)!
  const customers = { value: 100 * satisfied / n, low: 100 * interval.low, high: 100 * interval.high }
  return { touchpointId, staff: beliefOf(guesses, level), customers, n }
}

function beliefOf(guesses: number[], level: number): Estimate {
  const { low, high } = meanInterval(guesses, level)!
  return { value: mean(guesses), low: clip(low, percent), high: clip(high, percent) }
}

function refuse(unit: 'beliefs' | 'answers', counts: number[], needed: number): Ruling {
  return tooFew('perception-gap', { unit, n: largestCount(counts), needed })
}
