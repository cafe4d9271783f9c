import type { CountedWords, WordCount } from './word-counts.ts'
import { compareTexts } from '../../journey/compare-texts.ts'

/** A word or phrase that a theme may be made of, and in how many texts it occurs. */
export interface ProposedWord {
  /** In lower case and plain letters: a theme with it has all of the `n` texts, at least. */
  word: string
  n: number
}

/** A word that stands within one phrase in this share of its texts says no more than the phrase. */
const nearlyAll = 0.8

/** What one text alone says is no theme. */
const fewestTexts = 2

/**
 * The words and phrases of two words that most texts have, from most to fewest: for a person to choose themes from.
 * Phrases take the place of words that hardly stand without them ("customer service", "客服"). Of more than 100,000
 * different ones the rare are counted from where they were last remembered, so that `n` is at least so many.
 * @param counted of which all groups count together
 */
export function proposeWords({ counts }: CountedWords, { most }: { most: number }): ProposedWord[] {
  const within = boundWords(counts)
  return [...counts]
    .map(([word, count]) => ({ word, n: totalOf(count) }))
    .filter(({ word, n }) => n >= fewestTexts && !within.has(word))
    .sort((a, b) => b.n - a.n || compareTexts(a.word, b.word))
    .slice(0, Math.max(0, most))
}

/**
 * What phrases say better: words that hardly stand without one phrase, characters that dictionaries tore off words
 * which they do not know ("客" and "服" of "客服"), and phrases with such a one ("服态度").
 */
export function boundWords(counts: CountedWords['counts']): Set<string> {
  const phrases = [...counts].filter(([, count]) => count.parts.length > 0 && totalOf(count) >= fewestTexts)
  const torn = tornCharacters(phrases.map(([, count]) => count), counts)
  const bound = phrases.flatMap(([phrase, count]) => {
    if (!isOfCharacters(count) && count.parts.some(part => torn.has(part)))
      return [phrase]
    return count.parts.filter(part => isWithin(counts.get(part), totalOf(count)))
  })
  return new Set([...torn, ...bound])
}

/** The characters that hardly stand but in pairs with others. */
function tornCharacters(phrases: WordCount[], counts: CountedWords['counts']): Set<string> {
  const inPairs = new Map<string, number>()
  for (const pair of phrases.filter(isOfCharacters))
    pair.parts.forEach(part => inPairs.set(part, (inPairs.get(part) ?? 0) + totalOf(pair)))
  return new Set([...inPairs].filter(([part, n]) => isWithin(counts.get(part), n)).map(([part]) => part))
}

/** Single letters of other scripts are no words. */
function isOfCharacters({ parts }: WordCount): boolean {
  return parts.every(part => part.length === 1)
}

function isWithin(word: WordCount | undefined, n: number): boolean {
  return word !== undefined && n >= nearlyAll * totalOf(word)
}

function totalOf({ ns }: WordCount): number {
  return ns.reduce((sum, n) => sum + n, 0)
}
