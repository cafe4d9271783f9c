import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { sameAsFields } from './same-as.ts'
import { nameSchema } from './text.ts'

/** The member of staff who observes; with a roster the id comes from there, so that two browsers are one person. */
const auditorSchema = v.looseObject({
  ...recordFields,
  name: nameSchema,
  ...sameAsFields,
  /** The auditor that this one turned out to be, where one person used two browsers without a roster. */
  sameAs: v.nullable(idSchema),
})

export type Auditor = v.InferOutput<typeof auditorSchema>

/** Auditors as records. */
export const auditorType = describeRecordType({
  name: 'auditor',
  plural: 'auditors',
  schema: auditorSchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {},
  mentions: {
    auditor: ({ sameAs }) => [sameAs],
  },
  role: 'person',
  fixed: [],
  leaves: {
    name: true,
    sameAs: true,
    sameAsRevision: true,
  },
})
