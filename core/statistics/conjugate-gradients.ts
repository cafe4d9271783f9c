/** How small the residual must get, as a share of the right-hand side. */
const tolerance = 1e-13

/** What multiplies a vector by a matrix that is symmetric and positive semidefinite. */
export type Multiply = (vector: Float64Array) => Float64Array

/**
 * Solves matrix * x = b where only the product with the matrix is known, as that of a sparse one is quickly: conjugate
 * gradients, preconditioned by the diagonal. Of a singular matrix b must lie in its range.
 * @param diagonal the matrix's own, all above zero
 * @returns null where it takes more steps than given
 * Source: M. R. Hestenes and E. Stiefel, J. Res. NBS 49 (1952), 409-436.
 */
export function solveSparse(
  multiply: Multiply,
  diagonal: Float64Array,
  b: Float64Array,
  mostSteps: number,
): Float64Array | null {
  const x = new Float64Array(b.length)
  const residual = b.slice()
  const enough = tolerance * norm(b)
  let direction = residual.map((value, index) => value / diagonal[index]!)
  let length = dot(residual, direction)
  for (let step = 0; norm(residual) > enough; step++) {
    if (step === mostSteps)
      return null
    const product = multiply(direction)
    const stride = length / dot(direction, product)
    addScaled(x, direction, stride)
    addScaled(residual, product, -stride)
    const scaled = residual.map((value, index) => value / diagonal[index]!)
    const next = dot(residual, scaled)
    addScaled(scaled, direction, next / length)
    direction = scaled
    length = next
  }
  return x
}

function addScaled(to: Float64Array, vector: Float64Array, factor: number): void {
  vector.forEach((value, index) => to[index]! += factor * value)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0)
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}
