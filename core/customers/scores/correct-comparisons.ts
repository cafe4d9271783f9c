import type { Interval } from '../../statistics/interval.ts'
import { benjaminiHochberg, falseDiscoveryRate } from '../../statistics/comparisons.ts'
import { holdsZero } from '../../statistics/interval.ts'

/** From so many findings on it is said how many of them are chance, and not how likely a finding is. */
const fewestFindings = 5

/** What a view says of all that it compares: "9 of 60 differ; about 1 of these by chance". */
export interface ComparisonWords {
  /** Comparisons that there is a test of. */
  compared: number
  differing: number
  /** How many of those that differ do so by chance, on average, at most. */
  byChance: number
  /** Under five findings, "of findings like these up to one in ten is chance": "about 0 by chance" would be wrong. */
  sentence: 'nothing-compared' | 'none-differs' | 'one-in-ten-is-chance' | 'so-many-by-chance'
}

/** A comparison, allowed for how many there are. */
export type Corrected<Compared> = Compared & {
  /** The p allowed for how many are compared; null as p is. */
  adjusted: number | null
  /** Never where the interval that stands beside it holds zero. */
  differs: boolean
}

/**
 * Allows for how many comparisons a view makes, all of them at once, by Benjamini and Hochberg at 10 %. Of few, some
 * would differ by that whose 95 % interval holds zero: beside it nobody would believe it. Whether a difference is also
 * large enough to matter is told by its interval, with `judgeDifference`.
 */
export function correctComparisons<Compared extends { p: number | null, interval?: Interval | null }>(
  comparisons: readonly Compared[],
): ComparisonWords & { comparisons: Corrected<Compared>[] } {
  const { adjusted, differs, compared } = benjaminiHochberg(comparisons.map(({ p }) => p))
  const corrected = comparisons.map((comparison, index) => {
    const isTold = differs[index]! && !(comparison.interval && holdsZero(comparison.interval))
    return { ...comparison, adjusted: adjusted[index]!, differs: isTold }
  })
  const differing = corrected.filter(comparison => comparison.differs).length
  const byChance = falseDiscoveryRate * differing
  return { comparisons: corrected, compared, differing, byChance, sentence: sentenceFor(compared, differing) }
}

function sentenceFor(compared: number, differing: number): ComparisonWords['sentence'] {
  if (compared === 0)
    return 'nothing-compared'
  if (differing === 0)
    return 'none-differs'
  return differing < fewestFindings ? 'one-in-ten-is-chance' : 'so-many-by-chance'
}
