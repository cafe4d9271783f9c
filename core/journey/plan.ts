import * as v from 'valibot'
import { layouts } from './context.ts'
import { idSchema, idsSchema } from './identifier.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { lineSchema, nameSchema } from './text.ts'

/** Who looks at which touchpoint; a null layout or market leaves the choice to the auditor. */
const assignmentSchema = v.looseObject({
  auditorId: idSchema,
  touchpointId: idSchema,
  layout: v.nullable(v.picklist(layouts)),
  market: v.nullable(lineSchema),
})

/** What is to be audited, with which questions and by whom; holds no observations. */
const planSchema = v.looseObject({
  ...recordFields,
  title: nameSchema,
  journeyId: idSchema,
  criterionIds: idsSchema,
  /** The roster. */
  auditorIds: idsSchema,
  assignments: v.array(assignmentSchema),
  markets: v.array(lineSchema),
})

/** Plans as records. */
export const planType = describeRecordType({
  name: 'plan',
  plural: 'plans',
  schema: planSchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {
    journey: ({ journeyId }) => [journeyId],
    criterion: ({ criterionIds }) => criterionIds,
    auditor: ({ auditorIds, assignments }) => [...auditorIds, ...assignments.map(({ auditorId }) => auditorId)],
    touchpoint: ({ assignments }) => assignments.map(({ touchpointId }) => touchpointId),
  },
  mentions: {},
  role: 'frame',
  fixed: ['journeyId'],
  leaves: {
    title: true,
    journeyId: true,
    criterionIds: true,
    auditorIds: true,
    assignments: true,
    markets: true,
  },
})
