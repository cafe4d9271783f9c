import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { lineSchema, noteSchema, shortList } from './text.ts'
import { timestampSchema } from './timestamp.ts'

/** What customers' data say of a candidate. */
const evidenceStatuses = ['not-checked', 'supported', 'contradicted', 'too-little-data'] as const

/** What the team decided about it. */
const decisionStatuses = ['open', 'chosen', 'set-aside'] as const

const who = {
  /** A name: those who decide need not be auditors. */
  by: lineSchema,
  at: v.nullable(timestampSchema),
  why: noteSchema,
}

/** A pivotal moment: a touchpoint with a disproportionate effect on how the journey is remembered. */
const momentSchema = v.looseObject({
  ...recordFields,
  auditId: idSchema,
  touchpointId: idSchema,
  /** The rules that proposed it, with the figures of that time; empty where somebody named it without a rule. */
  reasons: shortList(v.looseObject({ rule: lineSchema, figures: v.record(v.string(), v.nullable(v.number())) })),
  evidence: v.looseObject({ status: v.picklist(evidenceStatuses), ...who }),
  decision: v.looseObject({ status: v.picklist(decisionStatuses), ...who }),
})

export type Moment = v.InferOutput<typeof momentSchema>

/** Moments as records. */
export const momentType = describeRecordType({
  name: 'moment',
  plural: 'moments',
  schema: momentSchema,
  since: 1,
  parent: { type: 'audit', field: 'auditId' },
  indexes: [],
  references: {
    audit: ({ auditId }) => [auditId],
    touchpoint: ({ touchpointId }) => [touchpointId],
  },
  mentions: {},
  role: 'finding',
  fixed: ['auditId'],
  leaves: {
    auditId: true,
    touchpointId: true,
    reasons: true,
    evidence: true,
    decision: true,
  },
})
