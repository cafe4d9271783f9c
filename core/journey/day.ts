import type { Timestamp } from './timestamp.ts'
import * as v from 'valibot'

/** A day of the calendar, `2026-11-21`: of a source by the clock of its time zone, else by that of whoever noted it. */
export type Day = string

/** One day in milliseconds, where no clock is put forward or back. */
export const dayLength = 86_400_000

/** Accepts days of this century that exist. */
export const daySchema = v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/, 'day'), v.check(isRealDay, 'day'))

/** Whether a text is a day of this century. */
export function isDay(text: string): boolean {
  return v.is(daySchema, text)
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** When a day begins here. */
export function startOf(day: Day): Timestamp {
  return beginningOf(day, 0)
}

/** When the day after begins here: an hour earlier or later where the clocks are changed. */
export function endOf(day: Day): Timestamp {
  return beginningOf(day, 1)
}

function beginningOf(day: Day, later: number): Timestamp {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(year!, month! - 1, date! + later).toISOString()
}
