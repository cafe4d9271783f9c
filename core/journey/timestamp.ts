import * as v from 'valibot'

/** A moment in time: ISO 8601, UTC, milliseconds, e.g. `2026-11-21T10:42:07.120Z`. */
export type Timestamp = string

const pattern = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function isRealDate(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** Accepts timestamps of this century that name a day and time that exist. */
export const timestampSchema = v.pipe(
  v.string(),
  v.regex(pattern, 'timestamp'),
  v.check(isRealDate, 'timestamp'),
)

/** A timestamp in milliseconds since 1970; null for what is none. */
export function instantOf(timestamp: unknown): number | null {
  return v.is(timestampSchema, timestamp) ? Date.parse(timestamp) : null
}

/** Where the time comes from: the system's clock, or a fixed one in tests. */
export interface Clock {
  now: () => Date
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

/** The clock's present time as a timestamp. */
export function timestampOf(clock: Clock): Timestamp {
  return clock.now().toISOString()
}
