import type { Language } from '../../core/journey/localised-text.ts'
import type { MonthSpan } from '../../core/journey/source/source-counts.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { anyMonth } from '../../core/journey/month.ts'

/** The first day of a month such as 202611, in UTC. */
function dateOf(month: number): Date {
  return new Date(Date.UTC(Math.trunc(month / 100), month % 100 - 1))
}

function formatMonth(month: number, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(dateOf(month))
}

/** "November 2026". */
export function monthName(month: number, language: Language): string {
  return formatMonth(month, language, { year: 'numeric', month: 'long' })
}

/** "Nov". */
export function shortMonth(month: number, language: Language): string {
  return formatMonth(month, language, { month: 'short' })
}

/** "2026", as the language writes a year. */
export function yearName(month: number, language: Language): string {
  return formatMonth(month, language, { year: 'numeric' })
}

/** "September – November 2026". */
export function spanName({ from, to }: { from: number, to: number }, language: Language): string {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' })
    .formatRange(dateOf(from), dateOf(to))
}

/** The same of a span that may have no beginning or no end: "since September 2026". */
export function openSpanName(span: MonthSpan, t: Translate, language: Language): string {
  if (span.from === anyMonth.from)
    return t('map.filter.until', { day: monthName(span.to, language) })
  if (span.to === anyMonth.to)
    return t('map.filter.since', { day: monthName(span.from, language) })
  return span.from <= span.to ? spanName(span, language) : t('map.filter.never')
}
