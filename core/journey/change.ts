import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { recordSchema } from './record.ts'
import { recordTypes } from './records.ts'
import { timestampSchema } from './timestamp.ts'

/** What was done, in the journal's own words. */
export const actions = ['audit-started', 'observation-saved', 'observation-edited', 'observation-deleted', 'audit-removed', 'touchpoint-added', 'auditor-named', 'file-imported', 'undone'] as const

export type Action = typeof actions[number]

/** One thing somebody did: its changes are looked at, and taken back, together. */
export const entrySchema = v.looseObject({
  id: idSchema,
  action: v.picklist(actions),
  /** The auditor who did it; null where nobody is named yet. */
  by: v.nullable(idSchema),
  at: timestampSchema,
  /** The entry that this one took back; null for all others. */
  undoes: v.nullable(idSchema),
})

export type Entry = v.InferOutput<typeof entrySchema>

/** One record's change: null before is a creation, null after a deletion. */
export const changeSchema = v.looseObject({
  id: idSchema,
  entryId: idSchema,
  type: v.picklist(recordTypes as [typeof recordTypes[number], ...typeof recordTypes]),
  recordId: idSchema,
  before: v.nullable(recordSchema),
  after: v.nullable(recordSchema),
})

export type Change = v.InferOutput<typeof changeSchema>
