import { isUnspaced, searchableText } from '../../journey/searchable-text.ts'
import { textLimits } from '../../journey/text.ts'
import { stopWords, turningWords } from './stop-words.ts'

/** Longer ones are no words, in UTF-16 units. */
const longestWord = 40

/** Where one thing is said and another begins; what stands within words is none of it. */
const borders = /[[\p{P}\p{S}\p{Cc}]--['`´‘’‛＇\-‐‑]]+/v

/** What is written without blanks in ASCII, an address among it. */
const asciiRuns = /[\x21-\x7E]+/g
const address = /@|:\/\/|^www\.|\.(?:com|net|org|io|co|cn|tw|hk)\b/i

/** Figures, and what is called by a number, such as an order. */
const number = /^\p{N}+$|\p{N}{4}/u

/** Only dictionaries tell where words of Chinese and its like end; all languages share one. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

interface Token {
  word: string
  /** What stands before it in its text. */
  gap: '' | ' '
}

/**
 * The words and the phrases of two words that a text has, each once, as searchable text; with a phrase come its two
 * words. Words that say nothing, numbers, addresses and single letters are left out and no part of a phrase, nor does
 * one reach beyond punctuation. Of texts longer than notes may be, the beginning is looked at.
 */
export function spokenWords(text: string): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  const plain = text.slice(0, textLimits.note).replace(asciiRuns, run => address.test(run) ? '\n' : run)
  for (const clause of plain.split(borders))
    addWords(words, tokensOf(clause))
  return words
}

function addWords(words: Map<string, readonly string[]>, tokens: Token[]): void {
  tokens.forEach(({ word, gap }, index) => {
    const before = tokens[index - 1]?.word
    if (!isTelling(word))
      return
    words.set(word, [])
    if (before !== undefined && before !== word && (isTelling(before) || turningWords.has(before)))
      words.set(before + gap + word, [before, word])
  })
}

function isTelling(word: string): boolean {
  const isWord = word.length <= longestWord && !number.test(word) && (word.length > 1 || isUnspaced(word))
  return isWord && !stopWords.has(word) && !turningWords.has(word)
}

function tokensOf(clause: string): Token[] {
  const runs = searchableText(clause).trim().split(' ')
  return runs.flatMap(run => isUnspaced(run) ? segmentsOf(run) : [{ word: run, gap: ' ' }])
}

function segmentsOf(run: string): Token[] {
  return Array.from(segmenter.segment(run), ({ segment, index }) => ({ word: segment, gap: index === 0 ? ' ' : '' }))
}
