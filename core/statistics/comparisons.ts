import type { Interval } from './interval.ts'

/** What is left of a view's comparisons once it is allowed for how many there are. */
interface Corrected {
  /** In the order given; null where there was no p. */
  adjusted: (number | null)[]
  /** Which ones differ. */
  differs: boolean[]
  /** Comparisons that had a p. */
  compared: number
  differing: number
}

type PValues = readonly (number | null)[]

/** The share of a view's findings that may be chance, on average. */
export const falseDiscoveryRate = 0.1

/**
 * Benjamini and Hochberg: of those that differ, at most the share `rate` does so by chance, on average. For everything
 * compared in a view. A p that is null or no probability is not counted.
 * Source: Y. Benjamini and Y. Hochberg, JRSS B 57 (1995), 289-300.
 */
export function benjaminiHochberg(ps: PValues, rate = falseDiscoveryRate): Corrected {
  return correct(ps, rate, stepUp)
}

/** Each p times their number divided by its rank, and never above an adjusted one of a greater p. */
function stepUp(ordered: number[]): number[] {
  const m = ordered.length
  let least = 1
  return ordered.map((_, index) => {
    least = Math.min(least, ordered[m - 1 - index]! * m / (m - index))
    return least
  }).reverse()
}

/**
 * Holm: with probability 1 - `alpha` none of those that differ does so by chance; never less powerful than Bonferroni.
 * Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70.
 */
export function holm(ps: PValues, alpha = 0.05): Corrected {
  return correct(ps, alpha, stepDown)
}

/** Each p times the number of those not below it, and never below an adjusted one of a smaller p. */
function stepDown(ordered: number[]): number[] {
  let most = 0
  return ordered.map((p, index) => {
    most = Math.max(most, Math.min(1, p * (ordered.length - index)))
    return most
  })
}

/** Bonferroni: as Holm, every p times their number. */
export function bonferroni(ps: PValues, alpha = 0.05): Corrected {
  return correct(ps, alpha, ordered => ordered.map(p => Math.min(1, p * ordered.length)))
}

/** Adjusts the probabilities from least to greatest and puts them back where they stood. */
function correct(ps: PValues, threshold: number, adjust: (ordered: number[]) => number[]): Corrected {
  const known = [...ps.keys()].filter(index => isProbability(ps[index])).sort((a, b) => ps[a]! - ps[b]!)
  const adjusted: (number | null)[] = ps.map(() => null)
  adjust(known.map(index => ps[index]!)).forEach((p, rank) => adjusted[known[rank]!] = p)
  const differs = adjusted.map(p => p !== null && p <= threshold)
  return { adjusted, differs, compared: known.length, differing: differs.filter(Boolean).length }
}

function isProbability(p: unknown): boolean {
  return typeof p === 'number' && p >= 0 && p <= 1
}

/** The smallest differences that matter unless an audit sets its own: of 100, in NPS points, and on a scale of five. */
export const smallestDifferences = { hundred: 5, nps: 10, five: 0.3 }

/**
 * What an interval of a difference says of the smallest difference that matters, both in the same units:
 * 'matters' where all of it lies beyond, on either side, and so is told from noise; 'too-small' where all of it lies
 * within; 'undetermined' where it reaches across, and without an interval.
 */
export function judgeDifference(
  interval: Interval | null,
  smallest: number,
): 'matters' | 'too-small' | 'undetermined' {
  if (!interval)
    return 'undetermined'
  if (interval.low > smallest || interval.high < -smallest)
    return 'matters'
  return interval.low > -smallest && interval.high < smallest ? 'too-small' : 'undetermined'
}
