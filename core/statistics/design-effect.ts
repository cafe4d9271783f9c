import type { ReasonAmong } from '../reasons/no-figure.ts'
import { mean } from './mean.ts'
import { finiteNumbers, powerOfTwoNear } from './summary.ts'

interface DesignEffect {
  /** How many times wider the variance of the mean is than of independent answers, from 1 up; null with a `reason`. */
  value: number | null
  /**
   * As many independent answers would say as much: n divided by the design effect, from 1 up; null with the same
   * `reason`.
   */
  effectiveN: number | null
  /**
   * The intraclass correlation, how alike answers of one cluster are: 1 is equal, 0 no more than others, below 0 less;
   * null where no cluster has two.
   */
  icc: number | null
  n: number
  /** Clusters with an answer. */
  clusters: number
  /** 'one-cluster': nothing to hold it against; 'constant': nothing varies, so that nothing can be more alike. */
  reason?: ReasonAmong<'no-answers' | 'one-cluster' | 'constant'>
}

/**
 * What it costs that answers come in clusters, as several of one customer do: 1 + (m - 1) icc. Intervals and tests of
 * all the answers take n, and counts of them, divided by it.
 * @param clusters the answers of each; what is no finite number is left away. An anonymous answer is a cluster by
 * itself.
 *
 * m is the mean cluster size as an answer meets it, sum m_i^2/n, which is exact for a mean of all answers; the plain
 * mean of the sizes would make too little of a few customers who answer often. A negative icc is mostly chance and is
 * taken as 0: clusters never make answers count for more.
 *
 * Sources: L. Kish, Survey Sampling (1965); A. Donner, International Statistical Review 54 (1986), 67-82, for
 * the icc of clusters of unequal size by one-way analysis of variance.
 */
export function designEffect(clusters: readonly (readonly unknown[])[]): DesignEffect {
  const given = withAnswers(clusters)
  const n = given.reduce((sum, cluster) => sum + cluster.length, 0)
  const counted = { n, clusters: given.length }
  if (n === 0)
    return { value: null, effectiveN: null, icc: null, reason: 'no-answers', ...counted }
  if (n === given.length)
    return { value: 1, effectiveN: n, icc: null, ...counted }
  const icc = given.length === 1 ? 'one-cluster' : intraclassCorrelation(given, n)
  if (typeof icc === 'string')
    return { value: null, effectiveN: null, icc: null, reason: icc, ...counted }
  const value = 1 + (squaredSizes(given) / n - 1) * Math.max(0, icc)
  return { value, effectiveN: n / value, icc, ...counted }
}

/** The clusters that have an answer, of finite numbers alone. */
function withAnswers(clusters: readonly (readonly unknown[])[]): number[][] {
  return clusters
    .map(cluster => Array.isArray(cluster) ? finiteNumbers(cluster) : [])
    .filter(cluster => cluster.length > 0)
}

/** The intraclass correlation of at least two clusters, of which at least one has two answers. */
function intraclassCorrelation(clusters: number[][], n: number): number | 'constant' {
  const centred = centre(clusters, n)
  if (!centred)
    return 'constant'
  const means = centred.map(mean)
  const between = squaresBetween(centred, means) / (clusters.length - 1)
  const within = squaresWithin(centred, means) / (n - clusters.length)
  const size = (n - squaredSizes(clusters) / n) / (clusters.length - 1)
  return (between - within) / (between + (size - 1) * within)
}

/** The sum of squares of the clusters' means around the mean of all answers, which is 0. */
function squaresBetween(centred: number[][], means: number[]): number {
  return centred.reduce((sum, cluster, index) => sum + cluster.length * means[index]! ** 2, 0)
}

/** The sum of squares of the answers around the mean of their cluster. */
function squaresWithin(centred: number[][], means: number[]): number {
  return centred.reduce((sum, cluster, index) =>
    cluster.reduce((part, value) => part + (value - means[index]!) ** 2, sum), 0)
}

/** The values as distances from their mean, scaled so that no square overflows; null where they do not vary. */
function centre(clusters: number[][], n: number): number[][] | null {
  const unit = powerOfTwoNear(clusters.flat())
  const middle = clusters.flat().reduce((sum, value) => sum + value / unit, 0) / n
  const centred = clusters.map(cluster => cluster.map(value => value / unit - middle))
  // What differs only in its last digits was computed, not answered.
  return centred.flat().some(value => Math.abs(value) > 1e-12) ? centred : null
}

function squaredSizes(clusters: number[][]): number {
  return clusters.reduce((sum, cluster) => sum + cluster.length ** 2, 0)
}
