import type { Language } from '../journey/localised-text.ts'

/** A share of a whole in percent, e.g. "40%"; to a tenth where it has one. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}
