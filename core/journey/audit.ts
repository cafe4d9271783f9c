import * as v from 'valibot'
import { askedBoxesSchema } from './asked-boxes.ts'
import { idSchema, idsSchema } from './identifier.ts'
import { describeRecordType } from './record-type.ts'
import { countingNumberSchema, recordFields } from './record.ts'
import { sameAsFields } from './same-as.ts'
import { nameSchema } from './text.ts'

/** A review of a journey by one or more auditors, in one round of a series. */
const auditSchema = v.looseObject({
  ...recordFields,
  title: nameSchema,
  journeyId: idSchema,
  /** The plan it follows, where there is one. */
  planId: v.nullable(idSchema),
  /** Rounds of one series share plan and touchpoints, so that a re-audit lines up. */
  seriesId: idSchema,
  round: countingNumberSchema,
  /** The questions asked, in the order they are asked. */
  criterionIds: idsSchema,
  /** The personas that it is walked as, in order; absent where nobody chose any: the journey's own counts then. */
  personaIds: v.optional(idsSchema),
  /** Of which auditors are asked what they believe, once they have saved an observation; absent or null for nothing. */
  beliefQuestion: v.optional(v.nullable(askedBoxesSchema)),
  /** The smallest difference that matters, on a scale of 100; null for the usual 5, or .3 on a scale of five. */
  smallestDifference: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(100))),
  /** Where two auditors each began it: that one shows the findings of both. */
  ...sameAsFields,
})

export type Audit = v.InferOutput<typeof auditSchema>

/** Audits as records. */
export const auditType = describeRecordType({
  name: 'audit',
  plural: 'audits',
  schema: auditSchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {
    journey: ({ journeyId }) => [journeyId],
    plan: ({ planId }) => [planId],
    criterion: ({ criterionIds }) => criterionIds,
  },
  mentions: {
    audit: ({ sameAs }) => [sameAs],
    persona: ({ personaIds }) => personaIds ?? [],
  },
  role: 'frame',
  fixed: ['journeyId'],
  leaves: {
    title: true,
    journeyId: true,
    planId: true,
    seriesId: true,
    round: true,
    criterionIds: true,
    personaIds: true,
    beliefQuestion: true,
    smallestDifference: true,
    sameAs: true,
    sameAsRevision: true,
  },
})
