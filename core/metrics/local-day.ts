import { dayLength } from '../journey/day.ts'
import { localDays } from '../journey/local-time.ts'

/**
 * A function from an instant (milliseconds since 1970) to its month in a time zone, `2026-03`; null where there is no
 * such zone.
 */
export function localMonths(timeZone: string): ((instant: number) => string) | null {
  const dayOf = localDays(timeZone)
  return dayOf && (instant => dayOf(instant).slice(0, 7))
}

/** Whether a value is an instant between the years 1970 and 9999, in milliseconds. */
export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 253_402_214_400_000
}

/** The day that lies so many days after (or before) a day, both as `2026-03-31`; null where that is no day. */
export function addDays(day: string, days: number): string | null {
  const instant = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const moved = instant + days * dayLength
  return isInstant(moved) ? new Date(moved).toISOString().slice(0, 10) : null
}
