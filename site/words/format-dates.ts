import type { Language } from '../../core/journey/localised-text.ts'

/** A day or a span of days, e.g. "12–19 May 2026"; the years only where they are said once. */
export function formatDays(from: string, to: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).formatRange(new Date(from), new Date(to))
}

/** A day with its time, in the reader's own time zone. */
export function formatTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}
