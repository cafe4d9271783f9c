import type * as v from 'valibot'
import { auditSchema } from './audit.ts'
import { auditorSchema } from './auditor.ts'
import { criterionSchema } from './criterion.ts'
import { journeySchema } from './journey.ts'
import { momentSchema } from './moment.ts'
import { observationSchema } from './observation.ts'
import { personaSchema } from './persona.ts'
import { pictureSchema } from './picture.ts'
import { planSchema } from './plan.ts'
import { stageSchema } from './stage.ts'
import { touchpointSchema } from './touchpoint.ts'

/** Every type of record with its schema: what the store, the journal and the file go by. */
export const recordSchemas = {
  audit: auditSchema,
  plan: planSchema,
  auditor: auditorSchema,
  persona: personaSchema,
  journey: journeySchema,
  stage: stageSchema,
  touchpoint: touchpointSchema,
  criterion: criterionSchema,
  picture: pictureSchema,
  observation: observationSchema,
  moment: momentSchema,
} as const

export type RecordType = keyof typeof recordSchemas

/** The record of each type. */
export type RecordOf = { [type in RecordType]: v.InferOutput<typeof recordSchemas[type]> }

/** All record types, those referred to before those that refer to them. */
export const recordTypes = Object.keys(recordSchemas) as RecordType[]
