import type { Language } from '../../core/journey/localised-text.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import { dayLength } from '../../core/journey/day.ts'

/** Each with its length in milliseconds, the longest first. */
const units: [Intl.RelativeTimeFormatUnit, number][] = [['day', dayLength], ['hour', 3_600_000], ['minute', 60_000]]

/**
 * How long ago something was, e.g. "2 minutes ago".
 * @param now in milliseconds
 * @returns null for just now, and where a clock that was set back says that it is yet to come
 */
export function timeAgo(at: Timestamp, now: number, language: Language): string | null {
  const age = Date.parse(at) - now
  const found = units.find(([, length]) => -age >= length)
  if (!found)
    return null
  const [unit, length] = found
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(age / length), unit)
}
