import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { CustomerData } from './customer-data.ts'
import type { Pair } from './gap.ts'
import type { Ruling } from './ruling.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { scoreTopBoxes } from '../customers/scores/top-boxes.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { quantile } from '../statistics/quantile.ts'
import { largestCount } from './customer-data.ts'
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
 *
 * Those who guess are all there are, and stand for nobody else: their median has no interval, and that of the
 * difference is the customers' alone. Taken for a sample, five of them find a true gap of 35 points in 30 % of cases.
 */
export function perceptionGap(view: JourneyView, data: CustomerData): Ruling {
  const guessed = guessedTouchpoints(data)
  const believed = guessed.filter(({ guesses }) => guesses.length >= fewestBeliefs)
  if (believed.length === 0)
    return refuse('beliefs', guessed.map(({ guesses }) => guesses.length), fewestBeliefs)
  const comparable = oneOfEach(believed.filter(({ n }) => n >= fewestToConclude))
  if (comparable.length === 0)
    return refuse('answers', believed.map(({ n }) => n), fewestToConclude)
  const level = correctedLevel(comparable.length)
  const pairs = comparable.map(touchpoint => pairOf(touchpoint, level))
  const smallest = view.audit.smallestDifference ?? smallestDifferences.hundred
  return { proposals: proposeGaps('perception-gap', pairs, smallest) }
}

function guessedTouchpoints({ beliefs }: CustomerData): Guessed[] {
  return beliefs.map(({ touchpointId, question, guesses, answers }) => {
    const { n, satisfied } = scoreTopBoxes(question, answers)
    const shares = guesses.filter(guess => guess >= percent.min && guess <= percent.max)
    return { touchpointId, guesses: shares, n, satisfied }
  })
}

/** At each touchpoint of the question about which most guessed, since several are never put together. */
function oneOfEach(guessed: readonly Guessed[]): Guessed[] {
  const byTouchpoint = Map.groupBy(guessed, ({ touchpointId }) => touchpointId)
  return [...byTouchpoint.values()].map(each =>
    each.toSorted((a, b) => b.guesses.length - a.guesses.length || b.n - a.n)[0]!)
}

function pairOf({ touchpointId, guesses, n, satisfied }: Guessed, level: number): Pair {
  const interval = wilsonInterval(satisfied, n, level)!
  const customers = { value: 100 * satisfied / n, low: 100 * interval.low, high: 100 * interval.high }
  return { touchpointId, staff: beliefOf(guesses), customers, n }
}

function beliefOf(guesses: number[]): Estimate {
  const median = quantile(guesses, 0.5)
  return { value: median, low: median, high: median }
}

function refuse(unit: 'beliefs' | 'answers', counts: number[], needed: number): Ruling {
  return tooFew('perception-gap', { unit, n: largestCount(counts), needed })
}
