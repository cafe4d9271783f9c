import * as v from 'valibot'
import { idSchema } from '../journey/identifier.ts'
import { localisedTextSchema } from '../journey/localised-text.ts'
import { lineSchema } from '../journey/text.ts'

/**
 * 1 business outcomes, 2 customers' loyalty and satisfaction, 3 and 4 operational and tactical measures owned by the
 * roles that deliver the experience. Their captions are the user's to edit.
 */
const metricLevels = [1, 2, 3, 4] as const

/** 'low-is-good' also for durations and churn; 'by-survey' where the survey's polarity decides. */
type MetricDirection = 'high-is-good' | 'low-is-good' | 'by-survey'

/** 'points' run from -100 to 100 and are no percentage; 'scale' is the survey's own. */
type MetricUnit = 'points' | 'percent' | 'scale' | 'duration' | 'people' | 'currency'

/** A way in which a survey asks for a metric; stored with it, since figures of different variants are not compared. */
export interface ScaleVariant {
  id: string
  lowest: number
  points: number
  polarity: 'high-is-good' | 'low-is-good'
  /** How many points at the top count as satisfied; only where it is a share. */
  boxes?: number
}

export interface Metric {
  id: string
  level: typeof metricLevels[number]
  unit: MetricUnit
  direction: MetricDirection
  /** The key of its formula in the catalogue of texts. */
  formula: `metrics.formula.${string}`
  /** What has to be known to compute it, named as the function that does so names it. */
  inputs: readonly string[]
  /** Only those of surveys have any. */
  variants: readonly ScaleVariant[]
}

const fromOneUp = { lowest: 1, polarity: 'high-is-good' } as const

const five: ScaleVariant = { id: 'five', ...fromOneUp, points: 5 }
const seven: ScaleVariant = { id: 'seven', ...fromOneUp, points: 7 }
const threeFromZero: ScaleVariant = { id: 'three-from-zero', ...fromOneUp, lowest: 0, points: 3 }

const promoterScales: ScaleVariant[] = [{ id: 'eleven', ...fromOneUp, lowest: 0, points: 11 }]

const satisfactionScales: ScaleVariant[] = [
  { ...five, boxes: 2 },
  { ...seven, boxes: 2 },
  { ...threeFromZero, boxes: 1 },
]

const effortScales: ScaleVariant[] = [
  { id: 'agreement-seven', ...fromOneUp, points: 7 },
  { id: 'effort-five', lowest: 1, points: 5, polarity: 'low-is-good' },
]

function metric(
  id: string,
  level: Metric['level'],
  unit: MetricUnit,
  direction: MetricDirection,
  inputs: string[],
  variants: ScaleVariant[] = [],
): Metric {
  return { id, level, unit, direction, formula: `metrics.formula.${id}`, inputs, variants }
}

/**
 * Every metric that Kairos computes, from business outcomes down; interface, importers and hierarchy read it from this
 * list.
 */
export const metrics: readonly Metric[] = [
  metric('retention', 1, 'percent', 'high-is-good', ['start', 'end', 'joined']),
  metric('churn', 1, 'percent', 'low-is-good', ['start', 'lost']),
  metric('net-change', 1, 'percent', 'low-is-good', ['start', 'end']),
  metric('trial-to-paid', 1, 'percent', 'high-is-good', ['startedAt', 'convertedAt', 'days', 'now']),
  metric('referrals-per-customer', 1, 'percent', 'high-is-good', ['newReferred', 'customers']),
  metric('referred-of-new', 1, 'percent', 'high-is-good', ['newReferred', 'allNew']),
  metric('advocates', 1, 'percent', 'high-is-good', ['advocates', 'customers']),
  metric('lifetime-by-purchases', 1, 'currency', 'high-is-good', ['purchaseValue', 'purchasesPerPeriod', 'lifespan']),
  metric('lifetime-by-churn', 1, 'currency', 'high-is-good', ['revenuePerAccount', 'churn']),
  metric('nps', 2, 'points', 'high-is-good', ['scores'], promoterScales),
  metric('csat', 2, 'percent', 'high-is-good', ['ratings'], satisfactionScales),
  metric('csat-mean', 2, 'scale', 'high-is-good', ['ratings'], [five, seven, threeFromZero]),
  metric('ces', 2, 'scale', 'by-survey', ['ratings'], effortScales),
  metric('active-users', 3, 'people', 'high-is-good', ['userId', 'at', 'timeZone']),
  metric('first-contact-gross', 3, 'percent', 'high-is-good', ['resolvedFirst', 'contacts']),
  metric('first-contact-net', 3, 'percent', 'high-is-good', ['resolvedFirst', 'resolvable']),
  metric('response-rate', 3, 'percent', 'high-is-good', ['submissions', 'invitations']),
  metric('resolution-time', 3, 'duration', 'low-is-good', ['durations']),
  metric('first-response-time', 4, 'duration', 'low-is-good', ['durations']),
]

/** A metric of the user's own, whose figures they enter or import: name and unit in their words. */
export const ownMetricSchema = v.looseObject({
  id: idSchema,
  name: localisedTextSchema,
  unit: lineSchema,
  level: v.picklist(metricLevels),
  direction: v.picklist(['high-is-good', 'low-is-good']),
})

/** The metric with an id; null where Kairos computes none by that name. */
export function findMetric(id: string): Metric | null {
  return metrics.find(candidate => candidate.id === id) ?? null
}
