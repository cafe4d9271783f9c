import type { Id } from '../journey/identifier.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Difference } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Counted } from '../statistics/summary.ts'
import type { SatisfactionCut, SatisfactionScale } from './satisfaction-cut.ts'
import type { Answer, Submission } from './submission.ts'
import { holm } from '../statistics/comparisons.ts'
import { differenceOfCountedMeans } from '../statistics/differences.ts'
import { isAmount, totalOf } from '../statistics/summary.ts'
import { followedAnswers } from './followed-answers.ts'
import { answersIn } from './latest-answers.ts'
import { cutScale } from './satisfaction-cut.ts'

/** Customers that each side needs. */
export const fewestOnASide = 30

interface Asked {
  /** Which questions count, by their names: all of them asked on the scale. */
  questions: readonly string[]
  scale: SatisfactionScale
  /** Days after the answer within which the outcome counts. */
  days: number
}

/** Mean outcome of the satisfied minus that of the dissatisfied, in units of the outcome. */
export interface OutcomeDifference extends Difference<'too-few' | 'constant' | 'too-large'> {
  /** At 95 %, not widened for other touchpoints. */
  interval: Interval | null
  /** The same widened for all touchpoints with a p (Bonferroni). */
  corrected: Interval | null
  /** Customers on each side whose outcome is known, and those between, who count on neither. */
  satisfied: number
  dissatisfied: number
  neither: number
  /** Answers on the scale, joined to an outcome or not. */
  answers: number
  /** The p allowed for how many touchpoints are compared; null as p is. */
  adjusted: number | null
  /** Whether that is at most .05. */
  differs: boolean
}

export interface SatisfiedMinusDissatisfied extends Pick<Asked, 'days'> {
  /** Every touchpoint that was answered about, in the order in which it first was. */
  touchpoints: Map<Id, OutcomeDifference>
  /** Touchpoints with a p, which it is allowed for. */
  compared: number
  /** How the scale was cut; null where there is no such scale. */
  cut: Pick<SatisfactionCut, 'satisfied' | 'dissatisfied'> | null
  reason?: ReasonAmong<'no-such-scale' | 'no-such-window'>
}

/**
 * At each touchpoint, how the satisfied and the dissatisfied there differ in the outcome they reported afterwards: not
 * causal. Joined as by `followedAnswers`; the outcomes must be on one scale, so sources that ask it differently are not
 * mixed. 'too-few': under 30 customers on a side. Interval and p by Welch, and Holm over the touchpoints.
 * @param batches submissions in parts; all of one customer are in one of them
 */
export function satisfiedMinusDissatisfied(
  batches: Iterable<readonly Submission[]>,
  { questions, scale, days }: Asked,
): SatisfiedMinusDissatisfied {
  const cut = cutScale(scale)
  if (!cut)
    return { touchpoints: new Map(), compared: 0, cut: null, days, reason: 'no-such-scale' }
  const { sideOf, ...ends } = cut
  if (!isAmount(days) || days === 0)
    return { touchpoints: new Map(), compared: 0, cut: ends, days: 0, reason: 'no-such-window' }
  const isAsked = ({ question, value }: Answer) => questions.includes(question) && sideOf(value) !== null
  const tallies = new Map<Id, Tally>()
  for (const submissions of batches) {
    countAnswers(tallies, submissions, isAsked)
    for (const { touchpointId, answer, outcome } of followedAnswers(submissions, isAsked, days))
      addOutcome(tallies.get(touchpointId)!, sideOf(answer.value)!, outcome)
  }
  return { ...compareAll(tallies), cut: ends, days }
}

/** How often each outcome followed, by side; what counts on neither is counted alone. */
interface Tally {
  answers: number
  satisfied: Map<number, Counted>
  dissatisfied: Map<number, Counted>
  neither: Map<number, Counted>
}

/** Adds how many answers there are about each touchpoint. */
function countAnswers(
  tallies: Map<Id, Tally>,
  submissions: readonly Submission[],
  isAsked: (answer: Answer) => boolean,
): void {
  for (const answer of submissions.flatMap(answersIn)) {
    if (typeof answer?.touchpointId !== 'string' || !isAsked(answer))
      continue
    const tally = tallies.get(answer.touchpointId)
      ?? { answers: 0, satisfied: new Map(), dissatisfied: new Map(), neither: new Map() }
    tally.answers += 1
    tallies.set(answer.touchpointId, tally)
  }
}

function addOutcome(tally: Tally, side: 'satisfied' | 'dissatisfied' | 'neither', outcome: number): void {
  const counted = tally[side].get(outcome) ?? { value: outcome, n: 0 }
  counted.n += 1
  tally[side].set(outcome, counted)
}

/** The two sides of a touchpoint, at a level; nothing is compared where there are too few on one. */
function compareSides(
  { satisfied, dissatisfied }: Tally,
  level?: number,
): Difference<'too-few' | 'constant' | 'too-large'> {
  const [one, other] = [[...satisfied.values()], [...dissatisfied.values()]]
  return Math.min(totalOf(one), totalOf(other)) < fewestOnASide
    ? { value: null, interval: null, p: null, reason: 'too-few' }
    : differenceOfCountedMeans(one, other, level)
}

/** Compares the sides at each touchpoint, and allows for how many there are. */
function compareAll(
  tallies: ReadonlyMap<Id, Tally>,
): Pick<SatisfiedMinusDissatisfied, 'touchpoints' | 'compared'> {
  const differences = [...tallies].map(([id, tally]) => ({ id, tally, difference: compareSides(tally) }))
  const { adjusted, differs, compared } = holm(differences.map(({ difference }) => difference.p))
  const level = 1 - 0.05 / Math.max(1, compared)
  const touchpoints = new Map(differences.map(({ id, tally, difference }, index): [Id, OutcomeDifference] => [id, {
    ...difference,
    corrected: compareSides(tally, level).interval,
    satisfied: totalOf([...tally.satisfied.values()]),
    dissatisfied: totalOf([...tally.dissatisfied.values()]),
    neither: totalOf([...tally.neither.values()]),
    answers: tally.answers,
    adjusted: adjusted[index]!,
    differs: differs[index]!,
  }]))
  return { touchpoints, compared }
}
