import * as v from 'valibot'

/** A calendar month as people write one, such as `2026-11`. */
export const monthSchema = v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'month'))

export type Month = v.InferOutput<typeof monthSchema>

/** From before all months to after them, as answers number months. */
export const anyMonth = { from: 0, to: 999_912 } as const

/** The number that answers have for a month: 202611. */
export function monthNumber(month: Month): number {
  return Number(month.replace('-', ''))
}

/** All months from that of one day to that of another, in their order; none where the last is before the first. */
export function monthsOfDays(first: string, last: string): Month[] {
  const [from, to] = [first, last].map(day => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1)
  return Array.from({ length: Math.max(0, to! - from! + 1) }, (_, index) => {
    const [year, month] = [Math.trunc((from! + index) / 12), (from! + index) % 12 + 1]
    return `${year}-${String(month).padStart(2, '0')}`
  })
}
