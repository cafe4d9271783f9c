import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'

/** The way a customer goes, from first hearing of the brand to recommending it. */
const journeySchema = v.looseObject({
  ...recordFields,
  name: localisedTextSchema,
  personaId: v.nullable(idSchema),
})

export type Journey = v.InferOutput<typeof journeySchema>

/** Journeys as records. */
export const journeyType = describeRecordType({
  name: 'journey',
  plural: 'journeys',
  schema: journeySchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {
    persona: ({ personaId }) => [personaId],
  },
  mentions: {},
  role: 'frame',
  fixed: [],
  leaves: {
    name: true,
    personaId: true,
  },
})
