import * as v from 'valibot'
import { lineSchema } from '../text.ts'

/** What a measure counts in. */
export const units = ['minutes', 'count', 'flag', 'money', 'number'] as const

/** What systems tell under many names; `resolved` is 1 where an item is, and 0 where it is not. */
export const knownMeasures = [
  'first-reply',
  'resolution',
  'resolved',
  'replies',
  'reopens',
  'handle-time',
  'votes',
  'seconds',
] as const

export const measureIdSchema = v.pipe(v.string(), v.regex(/^m[1-9]\d{0,2}$/))

/** What a source tells of each submission beside its answers, such as the minutes until it was resolved. */
export const measureSchema = v.looseObject({
  id: measureIdSchema,
  /** As the file calls its column. */
  name: lineSchema,
  unit: v.picklist(units),
  /** What it is known as, whatever the file calls it; null for anything else. */
  known: v.nullable(v.picklist(knownMeasures)),
  /** Of money: ISO 4217; null for anything else. */
  currency: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
})

export type Measure = v.InferOutput<typeof measureSchema>
