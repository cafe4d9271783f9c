import * as v from 'valibot'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'

const onAnyScale = v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6))

/** Steps from one end of a scale to the other. */
const mostSteps = 100

export const scaleSchema = v.pipe(
  v.looseObject({ min: onAnyScale, max: onAnyScale, step: v.pipe(onAnyScale, v.gtValue(0)) }),
  v.check(scale => scale.max > scale.min && (scale.max - scale.min) / scale.step <= mostSteps, 'scale'),
)

/** From the least to the greatest value that may be given, in steps. */
export type Scale = v.InferOutput<typeof scaleSchema>

/** Which end of a scale is the good one. */
export const polaritySchema = v.picklist(['high-is-good', 'low-is-good'])

/** The criteria that Kairos brings with it, all high-is-good. */
const builtInCriteria = ['satisfaction', 'ease', 'feeling'] as const

const criterionFields = v.looseObject({
  ...recordFields,
  builtIn: v.nullable(v.picklist(builtInCriteria)),
  name: localisedTextSchema,
  question: localisedTextSchema,
  scale: scaleSchema,
  polarity: polaritySchema,
  /** What single values mean, in words; at least the two ends. */
  anchors: v.pipe(v.array(v.looseObject({ value: onAnyScale, text: localisedTextSchema })), v.maxLength(mostSteps + 1)),
})

/** One question with one scale, worded anchors and a polarity. */
const criterionSchema = v.pipe(criterionFields, v.check(hasWordedEnds, 'anchors'))

export type Criterion = v.InferOutput<typeof criterionSchema>

function hasWordedEnds({ scale, anchors }: v.InferOutput<typeof criterionFields>): boolean {
  const worded = anchors.map(({ value }) => value)
  return worded.includes(scale.min) && worded.includes(scale.max) && worded.every(value => isOnScale(scale, value))
}

/** Whether a value may be given on a scale: between its ends and on one of its steps. */
export function isOnScale(scale: Scale, value: number): boolean {
  const steps = (value - scale.min) / scale.step
  return value >= scale.min && value <= scale.max && Math.abs(steps - Math.round(steps)) < 1e-9
}

/** How many values may be given on a scale. */
export function scalePoints({ min, max, step }: Scale): number {
  return Math.floor((max - min) / step + 1e-9) + 1
}

/** All values of a scale, from least to greatest; the last is below the upper end where the steps do not reach it. */
export function scaleValues(scale: Scale): number[] {
  const { min, max, step } = scale
  return Array.from({ length: scalePoints(scale) }, (_, index) =>
    Math.min(max, Math.max(min, withoutNoise(min + index * step))))
}

/** Without what binary fractions add: three steps of 0.1 are 0.3, and nothing is a negative zero. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(12)) || 0
}

/**
 * What a criterion asks, in words. The team may correct it where it still means the same; no file may.
 */
export const wordFields = ['question', 'anchors'] as const

/** Criteria as records. */
export const criterionType = describeRecordType({
  name: 'criterion',
  plural: 'criteria',
  schema: criterionSchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {},
  mentions: {},
  role: 'frame',
  fixed: ['scale', 'polarity', 'builtIn'],
  leaves: {
    builtIn: true,
    name: true,
    question: true,
    scale: true,
    polarity: true,
    anchors: true,
  },
})
