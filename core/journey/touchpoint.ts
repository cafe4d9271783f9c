import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { positionSchema, recordFields } from './record.ts'
import { lineSchema } from './text.ts'

/** Where customer and brand meet. */
const channels = ['web', 'app', 'email', 'chat', 'phone', 'store', 'post', 'other'] as const

export type Channel = typeof channels[number]

/** One point of a stage at which the customer meets the brand. */
const touchpointSchema = v.looseObject({
  ...recordFields,
  stageId: idSchema,
  name: localisedTextSchema,
  channel: v.picklist(channels),
  position: positionSchema,
  /** Share of customers who pass it, 0..1; null where unknown. */
  reach: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Addresses that belong to it, `*` for any run of characters; null where none is known. */
  addressPattern: v.nullable(lineSchema),
  /** The touchpoint that this one turned out to be, where two auditors each added it; its observations count there. */
  sameAs: v.optional(v.nullable(idSchema)),
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
  leaves: {
    stageId: true,
    name: true,
    channel: true,
    position: true,
    reach: true,
    addressPattern: true,
    sameAs: true,
  },
})
