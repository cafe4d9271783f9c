import type { ReasonAmong } from '../../reasons/no-figure.ts'
import type { Interval } from '../../statistics/interval.ts'
import type { Counted } from '../../statistics/summary.ts'
import type { ScoredQuestion } from './score-kind.ts'
import { holdsZero } from '../../statistics/interval.ts'
import { quantile } from '../../statistics/quantile.ts'
import { totalOf } from '../../statistics/summary.ts'
import { roundsToNothing } from '../../statistics/whole-points.ts'
import { fewestToConclude, fewestToTell } from '../fewest.ts'
import { scoreTopBoxes } from './top-boxes.ts'

/** What was guessed of customers, from the least to the greatest, in percent. */
interface Guessed {
  guesses: number[]
  /** Customers' answers. */
  n: number
}

/** What is believed of customers beside what they answered: shares in percent, differences in percentage points. */
export interface PerceptionFigure extends Guessed {
  /** Of the guesses. */
  median: number
  /** Of customers in the question's boxes, with Wilson's interval. */
  share: number
  shareInterval: Interval
  /** Median minus share: above zero it is believed better than it is. */
  difference: number
  /** The customers' alone: those who guess are all there are, and stand for nobody else. */
  interval: Interval
  /** Under 30 answers: to be shown greyed. */
  isTentative: boolean
}

/** 'too-few': under five answers; 'no-such-scale': the question has no boxes, so that nobody can be in them. */
export type NoPerception = 'no-guesses' | ReasonAmong<'no-answers' | 'too-few' | 'no-such-scale'>

export type Perception = PerceptionFigure | Guessed & { median: number | null, difference: null, reason: NoPerception }

/**
 * What is guessed of a question at one place beside what customers answered there.
 * @param guesses percent of customers in the question's boxes
 * @param points all of the question's scale, from least to greatest
 */
export function perceptionOf(
  question: ScoredQuestion,
  guesses: readonly number[],
  points: readonly Counted[],
): Perception {
  const sorted = guesses.toSorted((a, b) => a - b)
  const { value: share, interval: shareInterval, n } = scoreTopBoxes(question, points)
  const median = sorted.length > 0 ? quantile(sorted, 0.5) : null
  const without = (reason: NoPerception): Perception => ({ guesses: sorted, median, n, difference: null, reason })
  if (question.boxes === null)
    return without('no-such-scale')
  if (median === null)
    return without('no-guesses')
  if (share === null || shareInterval === null)
    return without(totalOf(points) > 0 ? 'no-such-scale' : 'no-answers')
  if (n < fewestToTell)
    return without('too-few')
  const difference = differenceFrom(median, share, shareInterval)
  return { guesses: sorted, median, n, share, shareInterval, ...difference, isTentative: n < fewestToConclude }
}

/** Whether what is believed lies within the interval of what customers answered, or off it by nothing that is said. */
export function isAsAnswered({ interval, difference }: PerceptionFigure): boolean {
  return holdsZero(interval) || roundsToNothing(difference)
}

function differenceFrom(
  median: number,
  share: number,
  { low, high }: Interval,
): Pick<PerceptionFigure, 'difference' | 'interval'> {
  return { difference: median - share, interval: { low: median - high, high: median - low } }
}
