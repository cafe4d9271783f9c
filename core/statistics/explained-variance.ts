import type { Correlations } from './correlations.ts'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/**
 * Johnson's relative weights: each driver's part of R^2, in the order of the correlations.
 * R = V D V', L = V sqrt(D) V', beta = L^-1 r, raw_i = sum_j L_ij^2 beta_j^2. The drivers must not be collinear.
 * Source: J. W. Johnson, Multivariate Behavioral Research 35 (2000), 1-19.
 */
export function relativeParts({ among, withOutcome }: Correlations): number[] {
  const size = among.length
  if (size === 0)
    return []
  const matrix = new Matrix(among)
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  const vectors = eigenvectorMatrix.to2DArray()
  const roots = realEigenvalues.map(Math.sqrt)
  const projected = roots.map((root, m) => withOutcome.reduce((sum, r, i) => sum + vectors[i]![m]! * r, 0) / root)
  const betas = vectors.map(row => row.reduce((sum, value, m) => sum + value * projected[m]!, 0))
  return vectors.map(row => betas.reduce((sum, beta, j) => {
    const entry = row.reduce((total, value, m) => total + value * roots[m]! * vectors[j]![m]!, 0)
    return sum + (entry * beta) ** 2
  }, 0))
}

/**
 * LMG, the Shapley value of R^2: each driver's gain in R^2 averaged over all orders of entering, exact, in 2^k steps.
 * Source: R. H. Lindeman, P. F. Merenda and R. Z. Gold, Introduction to Bivariate and Multivariate Analysis (1980),
 * 119-127.
 */
export function shapleyParts(correlations: Correlations): number[] {
  const k = correlations.among.length
  const explained = explainedBySubsets(correlations)
  const weights = shapleyWeights(k)
  const parts = Array.from<number>({ length: k }).fill(0)
  for (let subset = 0; subset < explained.length; subset++) {
    const weight = weights[bitsIn(subset)]!
    for (let driver = 0; driver < k; driver++) {
      if (!(subset & 1 << driver))
        parts[driver]! += weight * (explained[subset | 1 << driver]! - explained[subset]!)
    }
  }
  return parts
}

/** Of orders of k drivers, the share in which a given set of each size comes just before a given driver. */
function shapleyWeights(k: number): number[] {
  const weights = [1 / k]
  for (let size = 1; size < k; size++)
    weights.push(weights[size - 1]! * size / (k - size))
  return weights
}

function bitsIn(subset: number): number {
  let count = 0
  for (let rest = subset; rest > 0; rest &= rest - 1)
    count++
  return count
}

/**
 * R^2 of every subset of drivers, by its bits: each driver in turn is left out, or eliminated from all that come after
 * it.
 */
function explainedBySubsets({ among, withOutcome }: Correlations): Float64Array {
  const k = among.length
  const explained = new Float64Array(2 ** k)
  const visit = (matrix: readonly (readonly number[])[], driver: number, subset: number): void => {
    if (driver === k) {
      explained[subset] = 1 - matrix[0]![0]!
      return
    }
    visit(matrix.slice(1).map(row => row.slice(1)), driver + 1, subset)
    visit(eliminateFirst(matrix), driver + 1, subset | 1 << driver)
  }
  visit([...among.map((row, i) => [...row, withOutcome[i]!]), [...withOutcome, 1]], 0, 0)
  return explained
}

/** What is left of a matrix of (co)variances once its first variable is known: the Schur complement. */
function eliminateFirst([first, ...rest]: readonly (readonly number[])[]): number[][] {
  return rest.map((row) => {
    const factor = row[0]! / first![0]!
    return row.slice(1).map((value, column) => value - factor * first![column + 1]!)
  })
}
