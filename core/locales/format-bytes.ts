import type { Language } from '../journey/localised-text.ts'

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/**
 * A size in the largest unit that leaves at least 1, kilobytes at the least, e.g. "4.2 MB".
 * Units are powers of 1000.
 */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1))
  const value = bytes / 1000 ** (power + 1)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power],
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
