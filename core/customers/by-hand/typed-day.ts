import type { Day } from '../../journey/day.ts'
import { localTime } from '../../journey/local-time.ts'

/** When an entry of a day is of, in milliseconds since 1970: noon in UTC, so that it is the same day for everybody. */
export function momentOf(day: Day): number {
  return Date.parse(`${day}T12:00:00.000Z`)
}

/**
 * The day that an entry is of. Once entries were of noon by the clock of whoever typed them: what is noon here was
 * typed here, and nearly everywhere else is on the same day in UTC.
 */
export function dayOf(moment: number): Day {
  const at = new Date(moment).toISOString()
  const [day, time] = localTime(at).split(' ')
  return time === '12:00:00' ? day! : at.slice(0, 10)
}
