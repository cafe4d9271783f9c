import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { recordFields } from './record.ts'
import { recordTypes } from './records.ts'

/** What is left of a deleted record, so that a copy from elsewhere does not bring it back. */
export const tombstoneSchema = v.looseObject({
  ...recordFields,
  type: v.picklist(recordTypes),
  /** The audit that the record belonged to; null where it belonged to none. */
  auditId: v.nullable(idSchema),
})

export type Tombstone = v.InferOutput<typeof tombstoneSchema>
