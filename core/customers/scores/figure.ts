import type { MetricScore } from '../../metrics/metric-score.ts'
import type { ReasonAmong } from '../../reasons/no-figure.ts'
import type { NpsCounts } from '../../statistics/intervals.ts'
import type { Counted } from '../../statistics/summary.ts'
import type { ScoredQuestion } from './score-kind.ts'
import { cesOfCounts } from '../../metrics/ces.ts'
import { countPromoters, npsOfCounts } from '../../metrics/nps.ts'
import { scaleMean } from '../../metrics/scale-mean.ts'
import { scoreKindOf } from './score-kind.ts'
import { scoreTopBoxes } from './top-boxes.ts'

/** 'no-such-scale': the question is answered in words alone, or has no such boxes. */
type NoFigure = ReasonAmong<'no-answers' | 'no-such-scale'>

type Points = readonly Counted[]

type Value = Pick<MetricScore<NoFigure>, 'value' | 'interval' | 'reason'>

type Ease = Pick<ReturnType<typeof cesOfCounts>, 'easy' | 'net'>

/** The value of a question's answers, and what is told beside it, by the kind of score. */
export type Figure = Value & (
  | { kind: 'nps' } & NpsCounts
  | { kind: 'top-boxes', boxes: number, satisfied: number }
  | { kind: 'ces' } & Ease
  | { kind: 'mean' }
)

/**
 * The figure of a question.
 * @param points all of its scale, from least to greatest
 */
export function figureOf(question: ScoredQuestion, points: Points): Figure {
  switch (scoreKindOf(question)) {
    case 'nps': return npsFigure(points)
    case 'ces': return cesFigure(question, points)
    case 'top-boxes': return topBoxFigure(question, points)
    case 'mean': return meanFigure(question, points)
  }
}

function npsFigure(points: Points): Figure {
  const { n, excluded, ...figure } = npsOfCounts(countPromoters(points))
  return { kind: 'nps', ...figure }
}

function cesFigure({ polarity }: ScoredQuestion, points: Points): Figure {
  const { value, interval, easy, net, reason } = cesOfCounts(points, { points: points.length, polarity })
  return { kind: 'ces', value, interval, easy, net, ...reason && { reason } }
}

function topBoxFigure(question: ScoredQuestion, points: Points): Figure {
  const { value, interval, boxes, satisfied, reason } = scoreTopBoxes(question, points)
  return { kind: 'top-boxes', value, interval, boxes, satisfied, ...reason && { reason } }
}

function meanFigure({ scale }: ScoredQuestion, points: Points): Figure {
  const mean = scale && scaleMean(points, scale)
  return mean
    ? { kind: 'mean', ...mean }
    : { kind: 'mean', value: null, interval: null, reason: scale ? 'no-answers' : 'no-such-scale' }
}
