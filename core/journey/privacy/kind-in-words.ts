import type { PrivateFieldKind } from './private-field-kind.ts'
import { withFewMarks } from '../few-marks.ts'
import { fieldWords, search } from './field-words.ts'

/**
 * What is private about a field by what it is called; null where nothing is, as in what looks for something.
 * @param called its label, its name in the form, and the like
 */
export function kindInWords(called: string[]): PrivateFieldKind | null {
  const texts = called.map(spacedWords).filter(text => text !== '')
  const isAbout = (words: RegExp | undefined) => words !== undefined && texts.some(text => words.test(text))
  if (isAbout(search))
    return null
  return fieldWords.find(({ called, but }) => isAbout(called) && !isAbout(but))?.kind ?? null
}

/** Small words with a blank between, without accents and figures: `billing[firstName_1]` is `billing first name`. */
function spacedWords(text: string): string {
  const words = withFewMarks(text).normalize('NFKD').replace(/[\u0300-\u036F]/g, '').normalize('NFKC')
  return words.replace(/([a-z])(?=[A-Z])/g, '$1 ').toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ').trim()
}
