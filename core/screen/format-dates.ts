import type { Language } from '../journey/localised-text.ts'
import type { PartialDate } from '../journey/partial-date.ts'
import { matchLanguage } from '../locales/choose-language.ts'

/** English days stand before their months, which no reader can mistake; the rest is as the language has it. */
const localeFor = (language: Language) => language === 'en' ? 'en-GB' : language

const dayAndMonth = { month: 'short', day: 'numeric' } as const

/** A day or a span of days, e.g. "12–19 May 2026". */
export function formatDays(from: string, to: string, language: Language): string {
  return new Intl.DateTimeFormat(localeFor(language), { dateStyle: 'medium' }).formatRange(new Date(from), new Date(to))
}

/** A date as precisely as it is known, e.g. "14 Mar 2026", "March 2026", "2026". */
export function formatPartialDate(date: PartialDate, language: Language): string {
  const styles: Intl.DateTimeFormatOptions[] = [
    { year: 'numeric' },
    { year: 'numeric', month: 'long' },
    { dateStyle: 'medium' },
  ]
  const style = styles[date.split('-').length - 1]!
  return new Intl.DateTimeFormat(localeFor(language), { ...style, timeZone: 'UTC' }).format(new Date(date))
}

/** A day with its time, in the reader's own time zone, e.g. "19 May 2026, 2:05 pm". */
export function formatTime(at: string, language: Language): string {
  return formatWith(at, language, { year: 'numeric', ...dayAndMonth })
}

/** A day with its time where the year is plain, e.g. "19 May, 2:05 pm". */
export function formatShortTime(at: string, language: Language): string {
  return formatWith(at, language, dayAndMonth)
}

/** A time of this very day alone, e.g. "2:05 pm"; one of another day with its day. */
export function formatTimeToday(at: string, now: number, language: Language): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday ? formatWith(at, language, {}) : formatShortTime(at, language)
}

/** @param day what is told of the day before its time */
function formatWith(at: string, language: Language, day: Intl.DateTimeFormatOptions): string {
  const hour12 = hasTwelveHours(language)
  const time = { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit', hour12 } as const
  return new Intl.DateTimeFormat(localeFor(language), { ...day, ...time }).format(new Date(at))
}

/**
 * Whether a day has twice twelve hours: as the region has it of which the browser prefers the language (2:05 pm in the
 * United States, 14:05 in the United Kingdom, 下午2:05 in Taiwan), else as the language has it.
 */
function hasTwelveHours(language: Language): boolean {
  const regional = navigator.languages.find(tag => matchLanguage(tag) === language) ?? language
  return new Intl.DateTimeFormat(regional, { hour: 'numeric' }).resolvedOptions().hour12 ?? false
}
