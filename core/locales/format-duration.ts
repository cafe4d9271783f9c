import type { Language } from '../journey/localised-text.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** From so long on, a smaller unit says nothing more. */
const plainMinutes = 10 * minute
const plainDays = 7 * day

/**
 * A time span of 0 milliseconds or more in its largest unit, with the next one as long as that says something, e.g.
 * "2 hr 14 min", "3 days". What is less than a whole of the smallest unit is left away.
 *
 * Put together from single units: `Intl.DurationFormat` came with Chromium 129.
 */
export function formatDuration(milliseconds: number, language: Language): string {
  const parts = partsOf(milliseconds).filter(([count], index) => count > 0 || index === 0)
  const words = parts.map(([count, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count))
  // English lists of the short kind have commas, and a list of durations needs those itself.
  return new Intl.ListFormat(language, { type: 'unit', style: language === 'en' ? 'narrow' : 'short' }).format(words)
}

type Part = [count: number, unit: 'day' | 'hour' | 'minute' | 'second']

function partsOf(milliseconds: number): Part[] {
  const wholes = (size: number, of = milliseconds) => Math.floor(of / size)
  if (milliseconds >= plainDays)
    return [[wholes(day), 'day']]
  if (milliseconds >= day)
    return [[wholes(day), 'day'], [wholes(hour, milliseconds % day), 'hour']]
  if (milliseconds >= hour)
    return [[wholes(hour), 'hour'], [wholes(minute, milliseconds % hour), 'minute']]
  if (milliseconds >= plainMinutes)
    return [[wholes(minute), 'minute']]
  return milliseconds >= minute
    ? [[wholes(minute), 'minute'], [wholes(second, milliseconds % minute), 'second']]
    : [[wholes(second), 'second']]
}
