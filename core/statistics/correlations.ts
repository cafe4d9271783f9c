import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { CompleteCases } from './complete-cases.ts'
import { weightedMoments } from './weighted-moments.ts'

/** Correlations of the drivers that vary, among each other and with the outcome. */
export interface Correlations {
  /** Which drivers these are, of all. */
  drivers: number[]
  /** Square, drivers by drivers. */
  among: number[][]
  withOutcome: number[]
}

/** Whether the outcome does not vary at all in these cases. */
export type NoCorrelations = ReasonAmong<'constant-outcome'>

/**
 * The correlations of cases weighted by their own weights times `counts` (how often a resample drew each), or by their
 * own alone.
 */
export function correlate(cases: CompleteCases, counts?: Uint16Array): Correlations | NoCorrelations {
  const { k } = cases
  const sums = weightedMoments(cases, counts)
  const covariance = covarianceBy(sums, k)
  const deviations = Array.from({ length: k + 1 }, (_, i) => Math.sqrt(Math.max(0, covariance(i, i))))
  const varies = (i: number) => deviations[i]! ** 2 > 1e-12 * sums[i * (k + 2) + i]!
  if (!varies(k))
    return 'constant-outcome'
  const drivers = Array.from({ length: k }, (_, i) => i).filter(varies)
  const correlation = (i: number, j: number) => covariance(i, j) / (deviations[i]! * deviations[j]!)
  return {
    drivers,
    among: drivers.map(i => drivers.map(j => i === j ? 1 : correlation(i, j))),
    withOutcome: drivers.map(i => correlation(i, k)),
  }
}

/** The covariance of two columns, times the sum of the weights, from weighted moments; column k is the outcome. */
function covarianceBy(sums: Float64Array, k: number): (i: number, j: number) => number {
  const width = k + 2
  const total = sums[width * width - 1]!
  const sumOf = (i: number) => sums[i * width + k + 1]!
  return (i, j) => {
    const [first, second] = [Math.min(i, j), Math.max(i, j)]
    return sums[first * width + second]! - sumOf(first) * sumOf(second) / total
  }
}
