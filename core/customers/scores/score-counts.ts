import type { ScaleMean } from '../../metrics/scale-mean.ts'
import type { ReasonAmong } from '../../reasons/no-figure.ts'
import type { Distribution } from './distribution.ts'
import type { Figure } from './figure.ts'
import type { ScoredQuestion } from './score-kind.ts'
import { scaleMean } from '../../metrics/scale-mean.ts'
import { fewestToConclude } from '../fewest.ts'
import { mayBeShown } from '../small-cells.ts'
import { figureOf } from './figure.ts'

/** What is known of those who answered in a source. */
export interface Answerers {
  hasCustomers: boolean
  /** Whether a row may stand for many. */
  isCounted: boolean
}

/** What customers' answers to one question say, in the units of its kind, and how that was counted. */
export type CustomerScore = Figure & Pick<ScoredQuestion, 'scale' | 'polarity'> & {
  /** Valid answers. */
  n: number
  /** Answers off the scale. */
  excluded: number
  /** Did not experience what is asked about: in no part of the score. */
  notExperienced: number
  /** Why there is a value without an interval: a single answer has no spread. */
  noInterval?: ReasonAmong<'too-few'>
  /** The mean of the scale, another figure than the value of a share or an NPS; null without answers. */
  mean: ScaleMean | null
  /** Under 30 answers: to be shown greyed. */
  isTentative: boolean
  /** Whether it may stand in anything shared: surely at least five customers answered. */
  mayShareFigure: boolean
  /**
   * Whether several of the answers may be one customer's, so that they say less than as many customers would: where
   * rows stand for many, and where answers about several places are put together.
   */
  intervalMayBeTooNarrow: boolean
}

/**
 * The score of a question from how many gave each answer. 'no-answers': none is on its scale; 'no-such-scale': it is
 * answered in words alone, or has no such boxes.
 */
export function scoreCounts(
  question: ScoredQuestion,
  distribution: Distribution,
  { hasCustomers, isCounted }: Answerers,
): CustomerScore {
  const { scale, polarity } = question
  const { n, points, notExperienced, offScale, atOnePlace } = distribution
  const figure = figureOf(question, points)
  const customers = hasCustomers ? atOnePlace : n
  return {
    ...figure,
    ...figure.value !== null && figure.interval === null && { noInterval: 'too-few' },
    scale,
    polarity,
    n,
    excluded: offScale.n,
    notExperienced: notExperienced.n,
    mean: scale && scaleMean(points, scale),
    isTentative: n < fewestToConclude,
    mayShareFigure: mayBeShown({ customers, anonymous: 0 }),
    intervalMayBeTooNarrow: isCounted || customers < n,
  }
}
