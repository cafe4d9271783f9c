import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { positionSchema, recordFields } from './record.ts'
import { sameAsFields } from './same-as.ts'

/** The three phases, in the order a customer meets them. */
export const phases = ['buying', 'ownership', 'advocacy'] as const

export type Phase = typeof phases[number]

/** A stretch of the journey with one purpose for the customer. */
const stageSchema = v.looseObject({
  ...recordFields,
  journeyId: idSchema,
  name: localisedTextSchema,
  phase: v.picklist(phases),
  position: positionSchema,
  /** Where two audits are one: the stage of that one's journey which has this one's touchpoints too. */
  ...sameAsFields,
  /** Deleted by somebody: not shown as long as no touchpoint is shown that lies in it. */
  isRemoved: v.optional(v.boolean()),
})

export type Stage = v.InferOutput<typeof stageSchema>

/** Stages as records. */
export const stageType = describeRecordType({
  name: 'stage',
  plural: 'stages',
  schema: stageSchema,
  since: 1,
  parent: { type: 'journey', field: 'journeyId' },
  indexes: [],
  references: {
    journey: ({ journeyId }) => [journeyId],
  },
  mentions: {
    stage: ({ sameAs }) => [sameAs],
  },
  role: 'frame',
  fixed: ['journeyId'],
  leaves: {
    journeyId: true,
    name: true,
    phase: true,
    position: true,
    sameAs: true,
    sameAsRevision: true,
    isRemoved: true,
  },
})
