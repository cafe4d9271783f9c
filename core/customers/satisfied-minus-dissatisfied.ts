import type { Id } from '../journey/identifier.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Difference } from '../statistics/differences.ts'
import type { SatisfactionCut, SatisfactionScale } from './satisfaction-cut.ts'
import type { Answer, Submission } from './submission.ts'
import { holm } from '../statistics/comparisons.ts'
import { differenceOfMeans } from '../statistics/differences.ts'
import { isAmount } from '../statistics/summary.ts'
import { followedAnswers } from './followed-answers.ts'
import { answersIn } from './latest-answers.ts'
import { cutScale } from './satisfaction-cut.ts'

/** Customers that each side needs. */
const fewestOnASide = 30

interface Asked {
  /** Which questions count, by their names: all of them asked on the scale. */
  questions: readonly string[]
  scale: SatisfactionScale
  /** Days after the answer within which the outcome counts. */
  days: number
}

/**
 * Mean outcome of the satisfied minus that of the dissatisfied, in units of the outcome; the interval is not widened
 * for other touchpoints.
 */
interface OutcomeDifference extends Difference<'too-few' | 'constant' | 'too-large'> {
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

interface SatisfiedMinusDissatisfied extends Pick<Asked, 'days'> {
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
 */
export function satisfiedMinusDissatisfied(
  submissions: readonly Submission[],
  { questions, scale, days }: Asked,
): SatisfiedMinusDissatisfied {
  const cut = cutScale(scale)
  if (!cut)
    return { touchpoints: new Map(), compared: 0, cut: null, days, reason: 'no-such-scale' }
  const { sideOf, ...ends } = cut
  if (!isAmount(days) || days === 0)
    return { touchpoints: new Map(), compared: 0, cut: ends, days: 0, reason: 'no-such-window' }
  const isAsked = ({ question, value }: Answer) => questions.includes(question) && sideOf(value) !== null
  const counts = countByTouchpoint(submissions, isAsked)
  const followed = Map.groupBy(followedAnswers(submissions, isAsked, days), ({ touchpointId }) => touchpointId)
  const differences = [...counts].map(([id, answers]) =>
    ({ id, answers, ...compareSides(followed.get(id) ?? [], sideOf) }))
  return { ...adjustForComparisons(differences), cut: ends, days }
}

/** How many answers there are about each touchpoint. */
function countByTouchpoint(submissions: readonly Submission[], isAsked: (answer: Answer) => boolean): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const answer of submissions.flatMap(answersIn)) {
    if (typeof answer?.touchpointId === 'string' && isAsked(answer))
      counts.set(answer.touchpointId, (counts.get(answer.touchpointId) ?? 0) + 1)
  }
  return counts
}

type Unadjusted = Omit<OutcomeDifference, 'adjusted' | 'differs'>

function compareSides(
  followed: { answer: Answer, outcome: number }[],
  sideOf: SatisfactionCut['sideOf'],
): Omit<Unadjusted, 'answers'> {
  const bySide = Map.groupBy(followed, ({ answer }) => sideOf(answer.value))
  const outcomesOf = (side: 'satisfied' | 'dissatisfied' | 'neither') =>
    (bySide.get(side) ?? []).map(({ outcome }) => outcome)
  const [satisfied, dissatisfied] = [outcomesOf('satisfied'), outcomesOf('dissatisfied')]
  const counts = {
    satisfied: satisfied.length,
    dissatisfied: dissatisfied.length,
    neither: outcomesOf('neither').length,
  }
  if (Math.min(satisfied.length, dissatisfied.length) < fewestOnASide)
    return { value: null, interval: null, p: null, reason: 'too-few', ...counts }
  return { ...differenceOfMeans(satisfied, dissatisfied), ...counts }
}

/** Allows for how many touchpoints are compared. */
function adjustForComparisons(
  differences: (Unadjusted & { id: Id })[],
): Pick<SatisfiedMinusDissatisfied, 'touchpoints' | 'compared'> {
  const { adjusted, differs, compared } = holm(differences.map(({ p }) => p))
  const touchpoints = new Map(differences.map(({ id, ...difference }, index) =>
    [id, { ...difference, adjusted: adjusted[index]!, differs: differs[index]! }]))
  return { touchpoints, compared }
}
