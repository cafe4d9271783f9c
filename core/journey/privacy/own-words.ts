import type { TextRange } from './number-forms.ts'
import { plainText } from './plain-text.ts'

/** Letters of scripts that set words off by blanks; in all others a word may stand in the middle of a sentence. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const spacedLetter = String.raw`[[\p{L}\p{M}]--[${unspaced.map(script => String.raw`\p{Script=${script}}`).join('')}]]`
const startsWithLetter = new RegExp(`^${spacedLetter}`, 'v')
const endsWithLetter = new RegExp(`${spacedLetter}$`, 'v')

/**
 * A pattern of words as people type them: whole words, whatever their case and the blanks between them. Nothing in them
 * is a pattern of its own.
 * @returns null where there are none
 */
export function ownWordsPattern(words: readonly string[]): RegExp | null {
  const plain = words.map(word => plainText(word).text.trim()).filter(word => word !== '')
  // Of two that begin alike the longer one is covered.
  const forms = plain.sort((a, b) => b.length - a.length).map(formOf)
  return forms.length > 0 ? new RegExp(forms.join('|'), 'giv') : null
}

function formOf(word: string): string {
  const spelt = [...new Set([word, word.normalize('NFC'), word.normalize('NFD')])].map(escaped).join('|')
  const [before, behind] = [edge(word, startsWithLetter, /^\p{Nd}/u), edge(word, endsWithLetter, /\p{Nd}$/u)]
  return `${before && `(?<!${before})`}(?:${spelt})${behind && `(?!${behind})`}`
}

/** What would make another word of it right beside it, as the source of a pattern. */
function edge(word: string, letter: RegExp, figure: RegExp): string {
  if (letter.test(word))
    return spacedLetter
  return figure.test(word) ? String.raw`\p{Nd}` : ''
}

function escaped(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)
}

/** Finds such words in a text, in the order in which they stand. */
export function findOwnWords(pattern: RegExp, written: string): TextRange[] {
  const { text, indexIn } = plainText(written)
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) =>
    ({ start: indexIn(index), end: indexIn(index + word.length - 1) + 1 }))
}
