import * as v from 'valibot'
import { isClamped, timestampSchema } from './timestamp.ts'

/** A wait for a reply as a customer lives it: nights and weekends count. */
export const waitSchema = v.looseObject({
  /** When the reply was asked for. */
  from: timestampSchema,
  /** When it came; where none did, until when it was waited for. */
  until: timestampSchema,
  /** Whether a reply came. */
  replied: v.boolean(),
})

export type Wait = v.InferOutput<typeof waitSchema>

/** How long a wait took, in milliseconds; null where nobody knows, since a clock was wrong at one of its ends. */
export function waitedMilliseconds({ from, until }: Pick<Wait, 'from' | 'until'>): number | null {
  const milliseconds = Date.parse(until) - Date.parse(from)
  return milliseconds < 0 || isClamped(from) || isClamped(until) ? null : milliseconds
}
