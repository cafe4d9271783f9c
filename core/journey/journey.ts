import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { recordFields } from './record.ts'

/** The way a customer goes, from first hearing of the brand to recommending it. */
export const journeySchema = v.looseObject({
  ...recordFields,
  name: localisedTextSchema,
  personaId: v.nullable(idSchema),
})

export type Journey = v.InferOutput<typeof journeySchema>
