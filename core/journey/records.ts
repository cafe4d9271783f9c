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

/** Every type of record with its schema, those referred to before those that refer to them. */
export const recordSchemas = {
  picture: pictureSchema,
  auditor: auditorSchema,
  criterion: criterionSchema,
  persona: personaSchema,
  journey: journeySchema,
  stage: stageSchema,
  touchpoint: touchpointSchema,
  plan: planSchema,
  audit: auditSchema,
  observation: observationSchema,
  moment: momentSchema,
} as const

export type RecordType = keyof typeof recordSchemas

/** The record of each type. */
export type RecordOf = { [type in RecordType]: v.InferOutput<typeof recordSchemas[type]> }

/** All record types, in the order of their schemas. */
export const recordTypes = Object.keys(recordSchemas) as RecordType[]
