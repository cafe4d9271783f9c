import * as v from 'valibot'
import { recordFields } from './record.ts'
import { nameSchema } from './text.ts'

/** The member of staff who observes; with a roster the id comes from there, so that two browsers are one person. */
export const auditorSchema = v.looseObject({
  ...recordFields,
  name: nameSchema,
})

export type Auditor = v.InferOutput<typeof auditorSchema>
