import type { Id } from '../journey/identifier.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Interval } from '../statistics/interval.ts'
import type { JourneyScores } from './audit-score.ts'
import type { ExpectedByRegression } from './regression-to-the-mean.ts'
import { studentQuantile } from '../statistics/student.ts'
import { powerOfTwoNear, summarise } from '../statistics/summary.ts'
import { expectedByRegression, noExpectation } from './regression-to-the-mean.ts'

/**
 * Touchpoints without an action that are needed:
 * of fewer, one that changed for a reason of its own moves their mean too far.
 */
const fewestWithoutAction = 5

/**
 * 'not-rated': no score in one of the rounds; 'islands': a round's touchpoints are not all compared with each other;
 * 'too-few': under five touchpoints without an action; 'constant': all of these changed alike, so they say nothing of
 * chance (there is a value, without interval); 'too-large': a figure exceeds what a number can hold.
 */
type NoChange = ReasonAmong<'not-rated' | 'islands' | 'too-few' | 'constant' | 'too-large'>

/** A touchpoint's change beside those of the touchpoints without an action. */
interface BeyondOthers {
  /**
   * The change minus the mean change of the touchpoints without an action, in the criterion's units; null with a
   * `reason`.
   */
  value: number | null
  /** 95 %; to be held against `expected`, not against 0. */
  interval: Interval | null
  reason?: NoChange
}

interface ChangeAfterAction extends BeyondOthers, ExpectedByRegression {
  /** Second score minus first; null where one is missing. */
  change: number | null
  /** Touchpoints without an action that were rated in both rounds. */
  withoutAction: number
}

/**
 * How touchpoints changed from one round to the next, after an action was taken at them; beside it what was to be
 * expected by itself, which a worst touchpoint rises by with nothing done. High is not always good: that is the
 * criterion's polarity.
 * @param first scores of the round before, on one criterion
 * @param second those of the re-audit, on the same one
 * @param acted the touchpoints at which an action was taken; each has an entry in the result
 *
 * The 95 % interval is that of a new value among the changes without an action: +- t(m - 1) s sqrt(1 + 1/m), s their
 * spread and m their number. So it holds auditors' scatter in both rounds, and what else moves touchpoints; it is not
 * widened for several actions. There is no p: chosen for their low scores, touchpoints differ from 0 with nothing done.
 */
export function changeAfterAction(
  first: JourneyScores,
  second: JourneyScores,
  acted: ReadonlySet<Id>,
): Map<Id, ChangeAfterAction> {
  const expected = expectedByRegression(first)
  const otherChanges = changesWithoutAction(first, second, acted)
  const scale = powerOfTwoNear([first, second].flatMap(valuesOf))
  const isCompared = first.islands.length <= 1 && second.islands.length <= 1
  return new Map([...acted].map((id) => {
    const change = changeAt(id, first, second)
    const beyond = isCompared ? compare(change, otherChanges, scale) : noChange('islands')
    const byItself = expected.get(id) ?? noExpectation('not-rated')
    return [id, { change, ...beyond, ...byItself, withoutAction: otherChanges.length }]
  }))
}

function changesWithoutAction(first: JourneyScores, second: JourneyScores, acted: ReadonlySet<Id>): number[] {
  return [...first.touchpoints.keys()]
    .filter(id => !acted.has(id))
    .map(id => changeAt(id, first, second))
    .filter(change => change !== null)
}

function changeAt(id: Id, first: JourneyScores, second: JourneyScores): number | null {
  const [before, after] = [first, second].map(({ touchpoints }) => touchpoints.get(id)?.value ?? Number.NaN)
  const change = after! - before!
  return Number.isFinite(change) ? change : null
}

function compare(change: number | null, others: number[], scale: number): BeyondOthers {
  if (change === null)
    return noChange('not-rated')
  if (others.length < fewestWithoutAction)
    return noChange('too-few')
  const summary = summarise(others)
  const value = change - (summary?.mean ?? Number.NaN)
  const error = (summary?.deviation ?? Number.NaN) * Math.sqrt(1 + 1 / others.length)
  const half = studentQuantile(0.975, others.length - 1) * error
  if (!Number.isFinite(Math.abs(value) + half))
    return noChange('too-large')
  // Scores that differ in their last digits alone were computed, not rated.
  if (error <= 1e-12 * scale)
    return { value, interval: null, reason: 'constant' }
  return { value, interval: { low: value - half, high: value + half } }
}

function noChange(reason: NoChange): BeyondOthers {
  return { value: null, interval: null, reason }
}

function valuesOf({ touchpoints }: JourneyScores): number[] {
  return [...touchpoints.values()].map(({ value }) => value).filter(value => value !== null).filter(Number.isFinite)
}
