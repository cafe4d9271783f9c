import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { lineSchema, nameSchema, shortList } from './text.ts'

/** The kind of customer a journey is walked as. */
const personaSchema = v.looseObject({
  ...recordFields,
  name: nameSchema,
  portraitId: v.nullable(idSchema),
  goals: shortList(lineSchema),
  pains: shortList(lineSchema),
  segment: lineSchema,
  /** The part this person plays in the decision to buy. */
  role: lineSchema,
})

export type Persona = v.InferOutput<typeof personaSchema>

/** Personas as records. */
export const personaType = describeRecordType({
  name: 'persona',
  plural: 'personas',
  schema: personaSchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {},
  mentions: {
    picture: ({ portraitId }) => [portraitId],
  },
  role: 'frame',
  fixed: [],
  leaves: {
    name: true,
    portraitId: true,
    goals: true,
    pains: true,
    segment: true,
    role: true,
  },
})
