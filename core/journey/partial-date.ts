import * as v from 'valibot'

/** A day, a month or a year, as precisely as it is known: `2026-11-21`, `2026-11` or `2026`. */
export type PartialDate = string

/** Accepts days, months and years of this century that exist. */
export const partialDateSchema = v.pipe(
  v.string(),
  v.regex(/^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'partial-date'),
  v.check(isRealDate, 'partial-date'),
)

/** What is beyond a month's end, browsers read as the next month's. */
function isRealDate(date: string): boolean {
  const day = date.split('-')[2]
  return day === undefined || new Date(`${date}T00:00:00.000Z`).getUTCDate() === Number(day)
}
