import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { recordFields } from './record.ts'
import { noteSchema } from './text.ts'
import { timestampSchema } from './timestamp.ts'

/** What customers' data say of a candidate. */
const evidenceStatuses = ['not-checked', 'supported', 'contradicted', 'too-little-data'] as const

/** What the team decided about it. */
const decisionStatuses = ['open', 'chosen', 'set-aside'] as const

const who = {
  by: v.nullable(idSchema),
  at: v.nullable(timestampSchema),
  why: noteSchema,
}

/** A pivotal moment: a touchpoint with a disproportionate effect on how the journey is remembered. */
export const momentSchema = v.looseObject({
  ...recordFields,
  auditId: idSchema,
  touchpointId: idSchema,
  evidence: v.looseObject({ status: v.picklist(evidenceStatuses), ...who }),
  decision: v.looseObject({ status: v.picklist(decisionStatuses), ...who }),
})

export type Moment = v.InferOutput<typeof momentSchema>
