import * as v from 'valibot'
import { guidanceSchema } from './guidance.ts'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'

/** Of sentences that say what the journey shall be. */
export const mostVisionSentences = 5

/** The way a customer goes, from first hearing of the brand to recommending it. */
const journeySchema = v.looseObject({
  ...recordFields,
  name: localisedTextSchema,
  personaId: v.nullable(idSchema),
  /** What it shall be like one day, in a few sentences; absent for none. */
  vision: v.optional(v.pipe(v.array(localisedTextSchema), v.maxLength(mostVisionSentences, 'too-many'))),
  /** What the team adds to criteria, beside their own words; absent for nothing. */
  guidance: v.optional(guidanceSchema),
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
  references: {},
  mentions: {
    persona: ({ personaId }) => [personaId],
    criterion: ({ guidance }) => guidance?.map(({ criterionId }) => criterionId) ?? [],
  },
  role: 'frame',
  fixed: [],
  leaves: {
    name: true,
    personaId: true,
    vision: true,
    guidance: true,
  },
})
