import type { Language } from '../../core/journey/localised-text.ts'

/** Sentences one after the other: a Chinese full stop brings its own space. */
export function joinSentences(sentences: string[], language: Language): string {
  return sentences.join(language === 'en' ? ' ' : '')
}
