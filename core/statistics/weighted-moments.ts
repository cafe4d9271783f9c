import type { CompleteCases } from './complete-cases.ts'

/** Weighted sums of products of drivers, outcome and 1: the upper triangle of a square of width k + 2. */
export function weightedMoments({ n, k, values, weights }: CompleteCases, counts?: Uint16Array): Float64Array {
  const width = k + 2
  const sums = new Float64Array(width * width)
  for (let row = 0; row < n; row++) {
    const weight = counts ? counts[row]! * weights[row]! : weights[row]!
    if (weight === 0)
      continue
    const start = row * (k + 1)
    for (let i = 0; i <= k; i++) {
      const weighted = weight * values[start + i]!
      for (let j = i; j <= k; j++)
        sums[i * width + j]! += weighted * values[start + j]!
      sums[i * width + k + 1]! += weighted
    }
    sums[width * width - 1]! += weight
  }
  return sums
}
