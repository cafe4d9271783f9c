import type { DateOrder } from '../../journey/source/mapping.ts'
import type { DateShape, WrittenDate } from './date-shapes.ts'
import { dateShapes } from './date-shapes.ts'
import { plainIsoDate } from './plain-iso-date.ts'
import { zoneTimes } from './zone-times.ts'

/** Longer than any date: what a cell holds may be a book. */
const longest = 80

const isAscii = /^[\x20-\x7E]*$/

/**
 * A function from a cell to its moment, in milliseconds since 1970. Null for what is no date, for one that does not
 * exist, for one outside the years 2000 to 2099, such as the 1900-01-01 that systems write for none, and for one
 * without an offset where nobody knows the zone.
 *
 * Read are ISO dates with and without time and offset, dates of digits in the order given, with English names of
 * months, in Chinese, with the halves of a day, and seconds or milliseconds since 1970. What a zone's clock shows twice
 * is taken for the first time, and what it never shows for as much later; see `zoneTimes`.
 * @param order of the digits; null for dates that need none. Numbers of days are read in a column of such alone
 * @param timeZone an IANA name; dates without an offset are in it
 */
export function createDateReader(order: DateOrder | null, timeZone: string): (cell: string) => number | null {
  const momentIn = zoneTimes(timeZone)
  const written = writtenDates(order ?? 'year-first')
  return (cell) => {
    const date = written(cell)
    if (date === null || (date.offset === null && momentIn === null))
      return null
    const shown = Date.UTC(date.year, date.month - 1, date.day) + date.time
    const moment = date.offset === null ? momentIn!(shown) : shown - date.offset
    return isOfThisCentury(moment) ? moment : null
  }
}

/** A function from a cell to the date that exists and is written there; a column's cells are mostly of one shape. */
function writtenDates(order: DateOrder): (cell: string) => WrittenDate | null {
  let last: DateShape | null = null
  return (cell) => {
    const plain = plainIsoDate(cell)
    if (plain)
      return existing(plain)
    const text = plainCell(cell)
    const found = last?.pattern.exec(text)
    if (found)
      return existing(last!.read(found, order))
    last = dateShapes.find(({ pattern }) => pattern.test(text)) ?? last
    const match = last?.pattern.exec(text)
    return match ? existing(last!.read(match, order)) : null
  }
}

/** A cell as the shapes of dates are written: with narrow signs and single blanks. */
export function plainCell(cell: string): string {
  if (cell.length > longest)
    return ''
  return (isAscii.test(cell) ? cell : cell.normalize('NFKC').replace(/\s+/g, ' ')).trim()
}

/** The date itself where there is such a day and such a time. */
function existing(date: WrittenDate | null): WrittenDate | null {
  const isOfCentury = date !== null && date.year >= 2_000 && date.year <= 2_099
  if (!isOfCentury || Number.isNaN(date.time))
    return null
  const isMonth = date.month >= 1 && date.month <= 12
  return isMonth && date.day >= 1 && date.day <= daysIn(date.year, date.month) ? date : null
}

function daysIn(year: number, month: number): number {
  if (month === 2)
    return year % 4 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const [first, end] = [Date.UTC(2_000, 0), Date.UTC(2_100, 0)]

/** Whether a moment can be a timestamp, which is of the years 2000 to 2099 in UTC. */
function isOfThisCentury(moment: number): boolean {
  return moment >= first && moment < end
}
