import { isBlank } from '../../journey/text.ts'
import { spokenWords } from './spoken-words.ts'

/** In how many texts a word or phrase occurs. */
export interface WordCount {
  /** Of each group of texts; never more than there are. */
  ns: number[]
  /** How many more there may be in all groups together, since rare words are forgotten where there are too many. */
  missed: number
  /** Of a phrase its words; else empty. */
  parts: readonly string[]
}

/** Most words and phrases that are remembered at once: with 81 UTF-16 units at most in each, some 30 MB. */
const mostRemembered = 100_000

export interface CountedWords {
  counts: Map<string, WordCount>
  /** How many texts of each group are not blank. */
  texts: number[]
}

/** Counts words, one text after the other. */
export interface WordCounter extends CountedWords {
  /** @param group which of the groups it is of, from 0 */
  add: (text: string, group: number) => void
}

/**
 * Counts in how many texts of each group every word and phrase occurs, however often in one. No text is kept; of words,
 * 100,000 are remembered: beyond, the rarer half is forgotten, as lossy counting does.
 * Source: G. S. Manku and R. Motwani, Proceedings of the 28th VLDB Conference (2002), 346-357.
 * @param groups how many there are
 */
export function createWordCounter(groups: number, most = mostRemembered): WordCounter {
  const memory = createMemory(groups, most)
  const texts = Array.from<number>({ length: groups }).fill(0)
  return {
    counts: memory.counts,
    texts,
    add(text, group) {
      texts[group]! += isBlank(text) ? 0 : 1
      for (const [word, parts] of spokenWords(text))
        memory.add(word, parts, group)
    },
  }
}

function createMemory(groups: number, most: number) {
  const counts = new Map<string, WordCount>()
  let forgotten = 0
  function remember(word: string, parts: readonly string[]): WordCount {
    if (counts.size >= most)
      forgotten = forgetRarer(counts)
    const ns = Array.from<number>({ length: groups }).fill(0)
    const count = { ns, missed: forgotten, parts: parts.map(copied) }
    counts.set(copied(word), count)
    return count
  }
  return {
    counts,
    add(word: string, parts: readonly string[], group: number): void {
      const { ns } = counts.get(word) ?? remember(word, parts)
      ns[group]! += 1
    },
  }
}

/** Browsers keep a whole text for a part of it that is kept. */
function copied(part: string): string {
  return Array.from(part).join('')
}

/** @returns the most texts that any word forgotten so far can have been in */
function forgetRarer(counts: Map<string, WordCount>): number {
  const mosts = Float64Array.from(counts.values(), mostOf).sort()
  const median = mosts[mosts.length >> 1]!
  for (const [word, count] of counts) {
    if (mostOf(count) <= median)
      counts.delete(word)
  }
  return median
}

function mostOf({ ns, missed }: WordCount): number {
  return ns.reduce((sum, n) => sum + n, missed)
}
