import { dayLength } from '../../journey/day.ts'

/** No zone is further from UTC, and none changes twice within as long. */
const furthest = 15 * 3_600_000

/** How far a zone's clock is ahead of UTC on one of its days, before and after the moment at which that changes. */
interface Offsets {
  before: number
  after: number
  /** In milliseconds since 1970; infinite where it does not change. */
  changesAt: number
}

/**
 * A function from what a zone's clock shows to the moment it shows it: both in milliseconds since 1970, the first as if
 * the clock showed UTC. Null where there is no such zone.
 *
 * What the clock shows twice, as it is put back, is taken for the first time; what it never shows, as it is put
 * forward, for as much later: 02:30 for 03:30. Temporal calls both "compatible".
 * @param timeZone an IANA name
 */
export function zoneTimes(timeZone: string): ((shown: number) => number) | null {
  const offsetAt = offsetsOf(timeZone)
  const days = new Map<number, Offsets>()
  return offsetAt && ((shown) => {
    const day = Math.floor(shown / dayLength)
    let offsets = days.get(day)
    if (offsets === undefined) {
      offsets = offsetsOn(day, offsetAt)
      days.set(day, offsets)
    }
    const { before, after, changesAt } = offsets
    return shown - before < changesAt || shown - after < changesAt ? shown - before : shown - after
  })
}

function offsetsOn(day: number, offsetAt: (moment: number) => number): Offsets {
  let [from, to] = [day * dayLength - furthest, (day + 1) * dayLength + furthest]
  const [before, after] = [offsetAt(from), offsetAt(to)]
  if (before === after)
    return { before, after, changesAt: Infinity }
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (offsetAt(middle) === before)
      from = middle
    else
      to = middle
  }
  return { before, after, changesAt: to }
}

/** How many milliseconds a zone's clock is ahead of UTC at a moment; null where there is no such zone. */
function offsetsOf(timeZone: string): ((moment: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    return (moment) => {
      // Written as 11/21/2026, 10:42:07.
      const [month, day, year, ...time] = format.format(moment).split(/\D+/).map(Number)
      const [hour, minute, second] = time
      const whole = Math.floor(moment / 1_000) * 1_000
      return Date.UTC(year!, month! - 1, day, hour, minute, second) - whole
    }
  }
  catch {
    return null
  }
}
