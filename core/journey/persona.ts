import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { recordFields } from './record.ts'
import { lineSchema, listOf, nameSchema } from './text.ts'

/** The kind of customer a journey is walked as. */
export const personaSchema = v.looseObject({
  ...recordFields,
  name: nameSchema,
  portraitId: v.nullable(idSchema),
  goals: listOf(lineSchema),
  pains: listOf(lineSchema),
  segment: lineSchema,
  /** The part this person plays in the decision to buy. */
  role: lineSchema,
})
