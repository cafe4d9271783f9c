import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { timestampSchema } from './timestamp.ts'

/** Above any count that people reach, and far enough below the largest exact number to count on from. */
export const greatestCount = 1e9

/** A whole number from 1 on. */
export const countingNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(greatestCount))

/** A whole number from 0 on: the position in an ordered list. */
export const positionSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(greatestCount))

/**
 * What every record carries. The version with more restorations is newer, then a deletion, then the one with the higher
 * revision; `updatedAt` (UTC) decides only between equal revisions.
 */
export const recordFields = {
  id: idSchema,
  revision: countingNumberSchema,
  updatedAt: timestampSchema,
  /** How often the record was brought back after a deletion; absent for never. */
  restored: v.optional(countingNumberSchema),
}

/** A record whose other fields are not looked at. */
export type AnyRecord = v.InferOutput<v.LooseObjectSchema<typeof recordFields, undefined>>
