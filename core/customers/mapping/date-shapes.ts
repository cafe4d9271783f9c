import type { DateOrder } from '../../journey/source/mapping.ts'
import { dayLength } from '../../journey/day.ts'

/** A date as its digits say it: nothing of it is checked. */
export interface WrittenDate {
  year: number
  month: number
  day: number
  /** Milliseconds since midnight; not a number where the time does not exist. */
  time: number
  /** How many milliseconds it is ahead of UTC; null where it does not say. */
  offset: number | null
}

/** One way to write dates. */
export interface DateShape {
  pattern: RegExp
  /** Null where the digits that matched are no date in that order. */
  read: (found: RegExpExecArray, order: DateOrder) => WrittenDate | null
  /** Whether day and month are told apart by their order alone. */
  isOrdered?: true
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'

const half = '(am|pm|a\\.m\\.|p\\.m\\.|上午|下午|凌晨|早上|中午|晚上)'
const clock = '(\\d{1,2})[:.时時点點h](\\d\\d)(?:[:.分](\\d\\d)?秒?(?:[.,](\\d{1,9}))?)?'
const zone = '(?:(z|utc|gmt|(?:utc|gmt)?[+-]\\d\\d(?::?\\d\\d)?)(?: ?\\[.*\\])?)?'

/** A time behind a date: seven groups, all of them missing where there is none. */
const time = `(?:(?:t|,? (?:at )?|,|(?<=日))${half}? ?${clock} ?${half}? ?${zone})?`

const [hours, minutes, seconds] = [3_600_000, 60_000, 1_000]

/** Milliseconds since midnight by the groups of a time, the first of which is the one given. */
function millisecondsOf(found: RegExpExecArray, first: number): number {
  if (found[first + 1] === undefined)
    return 0
  const hour = inDay(Number(found[first + 1]), found[first] ?? found[first + 5])
  const [minute, second, fraction] = [Number(found[first + 2]), found[first + 3], found[first + 4]]
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59)
    return Number.NaN
  const rest = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  return hour * hours + minute * minutes + Number(second ?? 0) * seconds + rest
}

/** The hour of a day of twenty-four; some write 14:05 PM. */
function inDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12)
    return hour
  if (half === '中午')
    return hour < 10 ? hour + 12 : hour
  return hour % 12 + (/^p|下午|晚上/i.test(half) ? 12 : 0)
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined)
    return null
  const [, sign, hour, minute] = /([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const ahead = Number(hour ?? 0) * hours + Number(minute ?? 0) * minutes
  return sign === '-' ? -ahead : ahead
}

/** A date of this year, month and day, and with the time whose groups begin with the one given. */
function written(year: string, month: number, day: string, found: RegExpExecArray, time: number): WrittenDate {
  return {
    // Two digits are of this century, as all that is kept.
    year: Number(year) + (year.length === 2 ? 2_000 : 0),
    month,
    day: Number(day),
    time: millisecondsOf(found, time),
    offset: offsetOf(found[time + 6]),
  }
}

const shape = (pattern: string, read: DateShape['read']): DateShape =>
  ({ pattern: new RegExp(`^${pattern}$`, 'i'), read })

const monthNamed = (name: string) => months.indexOf(name.toLowerCase()) + 1

/** A moment in UTC, by the number of milliseconds since 1970. */
function momentOf(milliseconds: number): WrittenDate {
  const date = new Date(milliseconds)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return { year, month, day, time: milliseconds - Date.UTC(year, month - 1, day), offset: 0 }
}

/** From 2000 to 2099, as spreadsheets count. */
const serials = [36_526, 73_050] as const

/** Whether a number may be a date as spreadsheets count days. */
export function isSerial(cell: string): boolean {
  return /^\d{5}(?:\.\d+)?$/.test(cell) && Number(cell) >= serials[0] && Number(cell) < serials[1] + 1
}

function serialOf(number: number): WrittenDate {
  return { ...momentOf(Date.UTC(1899, 11, 30) + Math.round(number * dayLength)), offset: null }
}

/** All ways to write dates that are read, whatever the case. They are asked of each cell: by index is the quickest. */
export const dateShapes: DateShape[] = [
  shape(`(\\d{4})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?${time}`, found =>
    written(found[1]!, Number(found[2]), found[3]!, found, 4)),
  {
    ...shape(`(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)${time}`, (found, order) => order === 'month-first'
      ? written(found[4]!, Number(found[1]), found[3]!, found, 5)
      : written(found[4]!, Number(found[3]), found[1]!, found, 5)),
    isOrdered: true,
  },
  shape(`${weekday}${month} ${day},? (\\d{4})${time}`, found =>
    written(found[3]!, monthNamed(found[1]!), found[2]!, found, 4)),
  shape(`${weekday}${day}[- ]${month}[- ,]{1,2}(\\d{4}|\\d\\d)${time}`, found =>
    written(found[3]!, monthNamed(found[2]!), found[1]!, found, 4)),
  shape('\\d{10}', found => momentOf(Number(found[0]) * seconds)),
  shape('\\d{13}', found => momentOf(Number(found[0]))),
  shape('\\d{5}(?:\\.\\d+)?', (found, order) =>
    order === 'serial' && isSerial(found[0]) ? serialOf(Number(found[0])) : null),
]
