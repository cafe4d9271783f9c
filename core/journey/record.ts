import type { Id } from './identifier.ts'
import type { Timestamp } from './timestamp.ts'
import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { timestampSchema } from './timestamp.ts'

/** A whole number from 1 on. */
export const countingNumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** A whole number from 0 on: a place in an ordered list. */
export const positionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * What every record carries. `revision` counts its changes and decides which of two versions is newer;
 * `updatedAt` (UTC) only reports.
 */
export const recordFields = {
  id: idSchema,
  revision: countingNumberSchema,
  updatedAt: timestampSchema,
}

/** A record whose other fields are not looked at. */
export interface AnyRecord {
  id: Id
  revision: number
  updatedAt: Timestamp
  [field: string]: unknown
}
