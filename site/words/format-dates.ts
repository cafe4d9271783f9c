import type { Language } from '../../core/journey/localised-text.ts'

/** English days stand before their months, which no reader can mistake; the rest is as the language has it. */
const localeFor = (language: Language) => language === 'en' ? 'en-GB' : language

/** A day or a span of days, e.g. "12–19 May 2026". */
export function formatDays(from: string, to: string, language: Language): string {
  return new Intl.DateTimeFormat(localeFor(language), { dateStyle: 'medium' }).formatRange(new Date(from), new Date(to))
}

/** A day with its time, in the reader's own time zone. */
export function formatTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(localeFor(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}
