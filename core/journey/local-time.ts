import type { Timestamp } from './timestamp.ts'

/** A time on the clock of whoever is at this machine, `2026-11-21 10:42:07`. */
export function localTime(at: Timestamp): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at))
}

/** A time's day by that clock, `2026-11-21`. */
export function localDay(at: Timestamp): string {
  return localTime(at).slice(0, 10)
}
