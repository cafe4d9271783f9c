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

/**
 * A function from an instant (milliseconds since 1970) to its day in a time zone, `2026-03-31`; null where there is no
 * such zone.
 */
export function localDays(timeZone: string): ((instant: number) => string) | null {
  try {
    // Sweden writes dates as ISO 8601 does.
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    return instant => format.format(instant)
  }
  catch {
    return null
  }
}
