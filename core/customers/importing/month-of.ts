import { monthNumber } from '../../journey/month.ts'
import { localMonths } from '../../metrics/local-day.ts'

/** Months begin at a quarter of an hour everywhere: no zone is off by less. */
const quarter = 900_000

/**
 * A function from an instant (milliseconds since 1970) to its month in a time zone, as the number 202611; null where
 * there is no such zone. A browser's calendar is asked once for each quarter of an hour.
 */
export function createMonthReader(timeZone: string): ((instant: number) => number) | null {
  const nameOf = localMonths(timeZone)
  const known = new Map<number, number>()
  return nameOf && ((instant) => {
    const part = Math.floor(instant / quarter)
    const found = known.get(part)
    if (found !== undefined)
      return found
    const month = monthNumber(nameOf(part * quarter))
    known.set(part, month)
    return month
  })
}
