import type { CountedWords } from '../../../core/customers/themes/word-counts.ts'
import { createWordCounter } from '../../../core/customers/themes/word-counts.ts'

/** Counts the words of some groups of texts, one group after the other. */
export function countWords(groups: readonly Iterable<string>[], most?: number): CountedWords {
  const counter = createWordCounter(groups.length, most)
  for (const [index, group] of groups.entries()) {
    for (const text of group)
      counter.add(text, index)
  }
  return counter
}
