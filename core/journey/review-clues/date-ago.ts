import type { PartialDate } from '../partial-date.ts'

/** What is counted back in. */
export type Age = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

const milliseconds = { minute: 60_000, hour: 3_600_000 } as const

/**
 * The date so long before now, on the clock of whoever looks, and no more precise than people mean it: a day for days
 * and less, a month for weeks and months, a year for years.
 */
export function dateAgo(n: number, age: Age, now: Date): PartialDate {
  if (age === 'minute' || age === 'hour')
    return dateOf(new Date(now.getTime() - n * milliseconds[age])).slice(0, '2026-01-01'.length)
  const days = age === 'day' ? n : age === 'week' ? n * 7 : 0
  // On the first of a month, or counting months back from the 31st would end in another month.
  const day = days > 0 || n === 0 ? now.getDate() - days : 1
  const ago = new Date(now.getFullYear() - (age === 'year' ? n : 0), now.getMonth() - (age === 'month' ? n : 0), day)
  const lengths = { day: '2026-01-01', week: '2026-01', month: '2026-01', year: '2026' }
  return dateOf(ago).slice(0, lengths[age].length)
}

/** A day on the clock of whoever looks. */
export function dateOf(date: Date): PartialDate {
  return dateFrom(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

/** A date of numbers as they are written, 1 for January; it may be none that exists. */
export function dateFrom(year: number, month?: number, day?: number): PartialDate {
  return [year, month, day]
    .filter(part => part !== undefined)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
}
