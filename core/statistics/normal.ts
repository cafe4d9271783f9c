interface Polynomials {
  above: readonly number[]
  below: readonly number[]
}

const nearTheMiddle: Polynomials = {
  above: [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
  below: [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854],
}

const inTheTail: Polynomials = {
  above: [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414],
  below: [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09],
}

const farOut: Polynomials = {
  above: [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07],
  below: [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15],
}

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
