import type { Mapping } from '../../journey/source/mapping.ts'
import { createDateReader } from './read-date.ts'

/** The days that a line above a table says that all its rows are of, as they are written. */
export interface WrittenPeriod {
  text: string
  first: string
  /** The same where it is but one day. */
  last: string
}

/** When all rows of a file are of. */
export interface FilePeriod {
  /** As it is written; empty where there is none. */
  text: string
  /** When it begins, in milliseconds since 1970; null where nothing could be read. */
  from: number | null
}

export const noPeriod: FilePeriod = { text: '', from: null }

/** What stands between the first day and the last. */
const between = /\s+(?:[\-–—~～至到]|to|bis)\s+/i

/**
 * The days in a line above a table.
 * @param mark what that line begins with
 * @returns null of any other line
 */
export function writtenPeriod(row: readonly string[], mark: string): WrittenPeriod | null {
  // Without quotation marks its own commas part it into cells.
  const line = row.join(',').replace(/,+$/, '').trim()
  if (!line.startsWith(mark))
    return null
  const text = line.slice(mark.length).trim()
  const [first = '', last = first] = text.split(between).map(day => day.trim())
  return { text, first, last }
}

/** The same as a moment; null of a line that says nothing of it. */
export function readPeriod(
  row: readonly string[],
  { periodMark, dateOrder, timeZone }: Pick<Mapping, 'periodMark' | 'dateOrder' | 'timeZone'>,
): FilePeriod | null {
  const written = periodMark ? writtenPeriod(row, periodMark) : null
  return written && { text: written.text, from: createDateReader(dateOrder, timeZone)(written.first) }
}
