import type { Language } from '../journey/localised-text.ts'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as a language writes it, with a minus sign: a hyphen is shorter, and a line may break after it.
 * @param options how it is written, such as with how many decimals
 */
export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return withMinus(formatFor(language, options).format(value))
}

/** A written number with a minus sign in the place of a hyphen. */
export function withMinus(number: string): string {
  return number.replace('-', '−')
}

/** Each is made once: that takes longer than to write a hundred numbers with it. */
function formatFor(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options)
  formats.set(key, format)
  return format
}

/** So many decimals, no more and no less. */
export function fixed(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
}
