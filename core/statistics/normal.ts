import type { Polynomials } from './normal-coefficients.ts'
import { farOut, inTheTail, nearTheMiddle } from './normal-coefficients.ts'

/**
 * The quantile of the standard normal distribution: the z with P(Z <= z) = p.
 * `p` lies strictly between 0 and 1. Relative error about 1e-16 (tested to 1e-13).
 * Throws a RangeError outside of that: such an argument is a caller's mistake, not data.
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1))
    throw new RangeError(`No quantile of the normal distribution at p = ${p}`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425)
    return q * ratio(nearTheMiddle, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const z = r <= 5 ? ratio(inTheTail, r - 1.6) : ratio(farOut, r - 5)
  return q < 0 ? -z : z
}

/**
 * P(Z > z) of the standard normal distribution, for any z. Relative error under 1e-12 for z up to 37.
 * Source: Abramowitz and Stegun 26.2.11 (the series), 26.2.14 (the continued fraction).
 */
export function normalTail(z: number): number {
  if (z < 0)
    return 1 - normalTail(-z)
  if (z === Infinity)
    return 0
  const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
  return z < 2.5 ? 0.5 - density * oddSeries(z) : density / continuedFraction(z)
}

/** z + z^3/3 + z^5/(3 5) + ... */
function oddSeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= z * z / odd
    sum += term
  }
  return sum
}

/** z + 1/(z + 2/(z + 3/(z + ...))): from 2.5 on, 150 steps are more than enough. */
function continuedFraction(z: number): number {
  let value = z
  for (let step = 150; step > 0; step--)
    value = z + step / value
  return value
}

function ratio({ above, below }: Polynomials, x: number): number {
  return polynomial(above, x) / polynomial(below, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}
