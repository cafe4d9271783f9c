import type { PlaceAnswers, QuestionAnswers } from '../customers/places/place-answers.ts'
import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Adjustment } from '../scores/adjustment.ts'
import type { AuditScore, TouchpointScore } from '../scores/audit-score.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { ScoredCriterion } from './scored-audit.ts'
import { isLikeWithLike } from '../customers/places/like-with-like.ts'
import { inHundredths } from '../customers/question.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { adjustForStrictness } from '../scores/adjustment.ts'
import { isFaint } from '../scores/audit-score.ts'
import { scoreMean } from '../scores/mean-score.ts'
import { differenceOfEstimates } from '../statistics/differences.ts'
import { extentOf } from '../statistics/extent.ts'
import { mean } from '../statistics/mean.ts'

/** Auditors' mean and customers' mean at one place, and how far they are apart, all in points of 100. */
export interface AuditGapFigure {
  /** Auditors minus customers, with its 95 % interval. */
  difference: number
  interval: Interval
  auditors: number
  /** Customers' answers. */
  n: number
  /** Under 30 answers: to be shown greyed. */
  isTentative: boolean
}

/**
 * 'no-interval': so few customers answered that no figure is told, or nothing is known of how far they differ;
 * 'no-figure': no touchpoint of several has both; 'market-unknown': auditors' ratings are of some markets alone, and
 * nobody knows of which the answers are; 'different-scales': customers were not asked as auditors rate it.
 */
export type NoAuditGap = ReasonAmong<
  'no-answers' | 'no-ratings' | 'one-auditor' | 'two-auditors' | 'too-few' | 'no-interval' | 'no-figure'
  | 'market-unknown' | 'different-scales'
>

export type AuditGap = AuditGapFigure | { difference: null, reason: NoAuditGap }

/** How auditors differ from customers on one question, wherever in the journey both can be set side by side. */
export interface AuditGaps {
  touchpoints: ReadonlyMap<Id, AuditGap>
  stages: ReadonlyMap<Id, AuditGap>
  journey: AuditGap
}

/** A touchpoint that has both figures. */
interface Compared {
  score: TouchpointScore
  answers: PlaceAnswers
}

/**
 * Auditors' mean minus customers' mean of every touchpoint, stage and the journey; null where the question is not tied
 * to the criterion. None stands on fewer than three auditors. That of a stage or the journey is over the
 * touchpoints that have both figures, each with the same weight on either side.
 */
export function auditGapsOf(
  view: JourneyView,
  { criterion, scores }: ScoredCriterion,
  answers: QuestionAnswers,
): AuditGaps | null {
  const { question } = answers.asked
  if (question.criterionId !== criterion.id)
    return null
  if (!isLikeWithLike(question, criterion))
    return gapsWithout(view, 'different-scales')
  if (answers.narrowing.isMarketUnknown)
    return gapsWithout(view, 'market-unknown')
  const cells = [...scores.touchpoints.values()].flatMap(score => score.cells)
  const adjustment = adjustForStrictness(cells, criterion.scale.step)
  const comparedOf = ({ touchpoint: { id } }: TouchpointView): Compared[] => {
    const [score, customers] = [scores.touchpoints.get(id), answers.touchpoints.get(id)]
    return score && customers && customers.score.n > 0 ? [{ score, answers: customers }] : []
  }
  const over = (touchpoints: TouchpointView[]) => gapOver(touchpoints.flatMap(comparedOf), criterion, adjustment)
  return {
    touchpoints: new Map(touchpointsOf(view).map(({ touchpoint: { id } }) =>
      [id, gapAt(scores.touchpoints.get(id), answers.touchpoints.get(id), criterion)])),
    stages: new Map(view.stages.map(({ stage, touchpoints }) => [stage.id, over(touchpoints)])),
    journey: over(touchpointsOf(view)),
  }
}

/** No gap anywhere, for one reason. */
function gapsWithout(view: JourneyView, reason: NoAuditGap): AuditGaps {
  const none: AuditGap = { difference: null, reason }
  return {
    touchpoints: new Map(touchpointsOf(view).map(({ touchpoint: { id } }) => [id, none])),
    stages: new Map(view.stages.map(({ stage }) => [stage.id, none])),
    journey: none,
  }
}

function gapAt(score: AuditScore | undefined, answers: PlaceAnswers | undefined, criterion: Criterion): AuditGap {
  if (!answers || answers.score.n === 0)
    return { difference: null, reason: 'no-answers' }
  const staff = staffEstimate(score, criterion)
  const customers = customersEstimate(answers)
  if ('reason' in staff)
    return { difference: null, reason: staff.reason }
  if (!customers)
    return { difference: null, reason: 'no-interval' }
  const { n, isTentative } = answers.score
  return gapBetween(staff, customers, { auditors: score!.auditors, n, isTentative })
}

/** Over the touchpoints at which both can be told. */
function gapOver(compared: Compared[], criterion: Criterion, adjustment: Adjustment): AuditGap {
  const both = compared.flatMap(({ score, answers }) => {
    const estimate = customersEstimate(answers)
    return score.value !== null && estimate ? [{ score, answers, estimate }] : []
  })
  if (both.length === 0)
    return { difference: null, reason: compared.length > 0 ? 'no-figure' : 'no-answers' }
  const score = scoreMean(both.map(({ score }) => ({ score, weight: 1 })), adjustment, criterion.scale)
  const staff = staffEstimate(score, criterion)
  if ('reason' in staff)
    return { difference: null, reason: staff.reason }
  const customers = both.map(({ answers }) => answers.score)
  return gapBetween(staff, meanOf(both.map(({ estimate }) => estimate)), {
    auditors: score.auditors,
    n: customers.reduce((sum, { n }) => sum + n, 0),
    isTentative: customers.some(({ isTentative }) => isTentative),
  })
}

function gapBetween(
  staff: Estimate,
  customers: Estimate,
  rest: Omit<AuditGapFigure, 'difference' | 'interval'>,
): AuditGapFigure {
  return { difference: staff.value - customers.value, interval: differenceOfEstimates(staff, customers), ...rest }
}

function staffEstimate(score: AuditScore | undefined, criterion: Criterion): Estimate | { reason: NoAuditGap } {
  if (!score || score.value === null)
    return { reason: 'no-ratings' }
  if (isFaint(score))
    return { reason: score.auditors === 1 ? 'one-auditor' : 'two-auditors' }
  return score.interval ? estimateOf(score.value, score.interval, criterion) : { reason: 'too-few' }
}

/** Null where too few answered for an interval, or for a figure that may be told. */
function customersEstimate({ score: { mean, mayShareFigure, scale, polarity } }: PlaceAnswers): Estimate | null {
  return mean?.interval && scale && mayShareFigure ? estimateOf(mean.value, mean.interval, { scale, polarity }) : null
}

function estimateOf(value: number, { low, high }: Interval, on: Pick<Criterion, 'scale' | 'polarity'>): Estimate {
  return { value: inHundredths(value, on), ...extentOf([inHundredths(low, on), inHundredths(high, on)]) }
}

/** The mean of independent estimates, as `differenceOfEstimates` puts intervals together. */
function meanOf(estimates: Estimate[]): Estimate {
  const value = mean(estimates.map(({ value }) => value))
  const halfOf = (distances: number[]) =>
    Math.sqrt(distances.reduce((sum, distance) => sum + distance ** 2, 0)) / estimates.length
  return {
    value,
    low: value - halfOf(estimates.map(({ value, low }) => value - low)),
    high: value + halfOf(estimates.map(({ value, high }) => high - value)),
  }
}
