import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { positionSchema, recordFields } from './record.ts'
import { sameAsFields } from './same-as.ts'
import { lineSchema } from './text.ts'

/** Where customer and brand meet. */
export const channels = ['web', 'app', 'email', 'chat', 'phone', 'store', 'post', 'social', 'review', 'other'] as const

export type Channel = typeof channels[number]

export const channelSchema = v.picklist(channels)

/** One point of a stage at which the customer meets the brand. */
const touchpointSchema = v.looseObject({
  ...recordFields,
  stageId: idSchema,
  name: localisedTextSchema,
  channel: channelSchema,
  position: positionSchema,
  /** Share of customers who pass it, 0..1; null where unknown. */
  reach: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Addresses that belong to it, `*` for any run of characters; null where none is known. */
  addressPattern: v.nullable(lineSchema),
  /** Where two auditors each added it: what was observed at this one counts at that one. */
  ...sameAsFields,
  /** Deleted by somebody: not shown as long as nothing was observed at it, so that nothing is ever lost with it. */
  isRemoved: v.optional(v.boolean()),
})

export type Touchpoint = v.InferOutput<typeof touchpointSchema>

/** Touchpoints as records. */
export const touchpointType = describeRecordType({
  name: 'touchpoint',
  plural: 'touchpoints',
  schema: touchpointSchema,
  since: 1,
  parent: { type: 'stage', field: 'stageId' },
  indexes: [],
  references: {
    stage: ({ stageId }) => [stageId],
  },
  mentions: {
    touchpoint: ({ sameAs }) => [sameAs],
  },
  role: 'frame',
  fixed: [],
  leaves: {
    stageId: true,
    name: true,
    channel: true,
    position: true,
    reach: true,
    addressPattern: true,
    sameAs: true,
    sameAsRevision: true,
    isRemoved: true,
  },
})
