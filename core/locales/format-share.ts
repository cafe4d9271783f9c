import type { Language } from '../journey/localised-text.ts'
import { formatNumber } from './format-number.ts'

/** A share of a whole in percent, e.g. "40%"; to a tenth where it has one. */
export function formatShare(share: number, language: Language): string {
  return formatNumber(share, language, { style: 'percent', maximumFractionDigits: 1 })
}
