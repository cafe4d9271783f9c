import type { Difference } from '../../statistics/differences.ts'
import type { CountedWords, WordCount } from './word-counts.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { benjaminiHochberg } from '../../statistics/comparisons.ts'
import { differenceOfShares } from '../../statistics/differences.ts'
import { boundWords } from './frequent-words.ts'

/** A word or phrase that clearly more texts of a group have than others. */
export interface TellingWord {
  word: string
  /** Texts of the group that have it. */
  n: number
  /** The group's share minus the others', from 0 to 1, with its 95 % interval and its own p. */
  difference: Difference<'no-answers'>
}

/** As many texts on each side must be expected to have a word, and not to have it, for the test of shares to hold. */
const fewestExpected = 5

/**
 * The words and phrases that a group's texts have more often than the others, such as those of dissatisfied customers:
 * of all words compared that differ by the score test of two shares, corrected by Benjamini and Hochberg at 10 %, those
 * that are more frequent in the group, by their lower bound. Compared is every word that is frequent enough in both
 * groups together, whichever of them has it; of more than 100,000 different ones, none that was forgotten meanwhile.
 * Texts of one customer are taken to be as different as those of several.
 * @param counted of which the first group is told from the second one
 */
export function tellingWords(
  { counts, texts: [size, otherSize] }: CountedWords,
  { most }: { most: number },
): TellingWord[] {
  const fewest = fewestExpected * (size! + otherSize!) / Math.min(size!, otherSize!)
  const isFrequent = ({ ns }: WordCount) =>
    Math.min(ns[0]! + ns[1]!, size! + otherSize! - ns[0]! - ns[1]!) >= fewest
  const within = boundWords(counts)
  const compared = [...counts]
    .filter(([word, count]) => count.missed === 0 && isFrequent(count) && !within.has(word))
    .map(([word, { ns }]) => ({
      word,
      n: ns[0]!,
      difference: differenceOfShares({ successes: ns[0]!, n: size! }, { successes: ns[1]!, n: otherSize! }),
    }))
  const { differs } = benjaminiHochberg(compared.map(({ difference }) => difference.p))
  return compared
    .filter(({ difference }, index) => differs[index] && difference.value! > 0)
    .sort((a, b) => b.difference.interval!.low - a.difference.interval!.low || compareTexts(a.word, b.word))
    .slice(0, Math.max(0, most))
}
