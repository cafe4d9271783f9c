import type { ComparedPeriods } from '../../../core/customers/counts/usual-periods.ts'
import type { MonthSpan } from '../../../core/journey/source/source-counts.ts'

/** A span as it stands in the address, `202601-202603`. */
export function spanText({ from, to }: MonthSpan): string {
  return `${from}-${to}`
}

/** The span that a text says, its ends in order; null where it names another month than one of `months`. */
export function readSpan(text: string | undefined, months: readonly number[]): MonthSpan | null {
  const ends = (text ?? '').split('-').map(Number).sort((a, b) => a - b)
  return ends.length === 2 && ends.every(end => months.includes(end)) ? { from: ends[0]!, to: ends[1]! } : null
}

/**
 * Why two periods cannot be compared: some month is in both, so that the same answers would be compared with
 * themselves; or the one lies before the other, so that "better than before" would be said of what came after.
 */
export function periodFault({ period, before }: ComparedPeriods): 'overlap' | 'reversed' | null {
  if (period.to < before.from)
    return 'reversed'
  return period.from <= before.to ? 'overlap' : null
}
