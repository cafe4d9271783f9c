import * as v from 'valibot'

/** A moment in time: ISO 8601, UTC, milliseconds, e.g. `2026-11-21T10:42:07.120Z`. */
export type Timestamp = string

const pattern = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The first and the last moment that a timestamp can name, in milliseconds since 1970. */
const first = Date.parse('2000-01-01T00:00:00.000Z')
const last = Date.parse('2099-12-31T23:59:59.999Z')

/** What is beyond a month's or a day's end, browsers read as the next. */
function isRealDate(text: string): boolean {
  return new Date(text).getUTCDate() === Number(text.slice('2000-01-'.length, '2000-01-01'.length))
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

/** The clock's present time as a timestamp; the nearest one where it is of another century. */
export function timestampOf(clock: Clock): Timestamp {
  return nearestTimestamp(clock.now().getTime())
}

/** The timestamp nearest to a moment: a computer whose battery is empty believes that it is 1970. */
export function nearestTimestamp(milliseconds: number): Timestamp {
  return new Date(Math.min(Math.max(milliseconds, first), last)).toISOString()
}

/** Whether a timestamp is the first or the last there is: what a clock said that was wrong lies beyond it. */
export function isClamped(timestamp: Timestamp): boolean {
  return [first, last].includes(Date.parse(timestamp))
}
