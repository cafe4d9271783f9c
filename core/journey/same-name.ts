import { withFewMarks } from './few-marks.ts'

/** The accents of Latin, Greek and Cyrillic; other scripts have marks that make another word. */
const accents = /[\u0300-\u036F]/g

/** What nobody sees, and what sets words off without dividing them, such as an apostrophe of any kind. */
const passedOver = /[\p{Default_Ignorable_Code_Point}'`\u00B4\u02BC\u2018\u2019\u201B\uFF07]/gu

/** The words of a name, whatever its case, width, accents and punctuation. */
export function plainWords(name: string): string[] {
  const plain = withFewMarks(name).normalize('NFKD').replace(accents, '').replace(passedOver, '').toLowerCase()
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
}

/**
 * What names have in common that are one name to a reader: whatever the case, the width, accents, punctuation and
 * blanks. "Sign-up" is "Sign up" and "Women's shop" is "Women’s shop", but step 1.1 is not step 11. Of a name without
 * letters and digits it is the name itself; empty only where there is nothing to see.
 */
export function nameKey(name: string): string {
  const key = plainWords(name).join(' ').replace(/(?<!\p{N}) | (?!\p{N})/gu, '')
  return key || withFewMarks(name).normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
}

/** Whether a name has what was typed in it, spelt in whatever way; true where nothing was typed yet. */
export function answersTo(name: string, typed: string): boolean {
  return plainWords(name).join(' ').includes(plainWords(typed).join(' ')) || nameKey(name).startsWith(nameKey(typed))
}
