/**
 * The quantile of Student's t distribution: the t with P(T <= t) = p.
 * `p` lies strictly between 0 and 1; `df` is positive, whole or not. Relative error under 1e-9 for p from 1e-6 to
 * 1 - 1e-6.
 * Throws a RangeError outside of that: such arguments are a caller's mistake, not data.
 * Source: NIST Digital Library of Mathematical Functions 8.17.7 and 8.17.8, with Newton's method on the tail.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0 && df < Infinity))
    throw new RangeError(`No quantile of Student's t at p = ${p} with ${df} degrees of freedom`)
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df)
}

/**
 * P(T > t) of Student's t distribution, for t >= 0 (Infinity too) and df > 0. Relative error under 1e-12.
 * Source: NIST Digital Library of Mathematical Functions 8.17.7 and 8.17.8.
 */
export function studentTail(t: number, df: number): number {
  const density = peakDensity(df) * Math.exp(-(df + 1) / 2 * Math.log1p(t * t / df))
  return density > 0 ? upperTail(t, df, density) : 0
}

/** The t above which the share `tail` (at most one half) lies. */
function upperQuantile(tail: number, df: number): number {
  const peak = peakDensity(df)
  let t = 0
  for (let step = 0; step < 200; step++) {
    const density = peak * Math.exp(-(df + 1) / 2 * Math.log1p(t * t / df))
    // The tail is convex above 0, so steps from the left never pass the root.
    const move = (upperTail(t, df, density) - tail) / density
    t += move
    if (move <= 1e-14 * t)
      break
  }
  return t
}

/** P(T > t) for t >= 0, `density` being the density at t: by the series of the tail, unless it converges too slowly. */
function upperTail(t: number, df: number, density: number): number {
  const square = t * t
  if (square * 50 < df)
    return 0.5 - t * density * ratioSeries((df + 1) / 2, 3 / 2, square / (df + square))
  return t * density / df * ratioSeries((df + 1) / 2, df / 2 + 1, df / (df + square))
}

/** 1 + a/b x + a(a+1)/(b(b+1)) x^2 + ... for 0 <= x < 1: the hypergeometric function F(1, a; b; x). */
function ratioSeries(a: number, b: number, x: number): number {
  let term = 1
  let sum = 1
  for (let j = 0; term > sum * 1e-17; j++) {
    term *= (a + j) / (b + j) * x
    sum += term
  }
  return sum
}

/** The density at 0: gamma((df + 1)/2) / (gamma(df/2) sqrt(pi df)). */
function peakDensity(df: number): number {
  let x = df / 2
  let factor = 1
  for (; x < 20; x++)
    factor *= x / (x + 0.5)
  return factor * Math.sqrt(x) * gammaRatioCorrection(1 / x) / Math.sqrt(Math.PI * df)
}

/** gamma(x + 1/2) / (gamma(x) sqrt(x)) for large x, in powers of y = 1/x. */
function gammaRatioCorrection(y: number): number {
  const coefficients = [1, -1 / 8, 1 / 128, 5 / 1024, -21 / 32768, -399 / 262144, 869 / 4194304, 39325 / 33554432]
  return coefficients.reduceRight((sum, coefficient) => sum * y + coefficient, 0)
}
