/** The share of a driver's variance that the others leave over (its tolerance), below which it follows from them. */
const lowestTolerance = 1e-9

/**
 * Indices of the drivers of which one follows from the others, by their correlations: a pair where two say the same,
 * else all that are tied; null where every driver adds something of its own.
 */
export function findCollinear(among: readonly (readonly number[])[]): number[] | null {
  for (const [i, row] of among.entries()) {
    const j = row.findIndex((correlation, column) => column > i && 1 - correlation ** 2 < lowestTolerance)
    if (j >= 0)
      return [i, j]
  }
  return findTied(among)
}

/** By elimination: the first driver of which the earlier ones leave nothing, with those earlier ones it is made of. */
function findTied(among: readonly (readonly number[])[]): number[] | null {
  const size = among.length
  const left = among.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))])
  for (let step = 0; step < size; step++) {
    if (left[step]![step]! < lowestTolerance)
      return left[step]!.slice(size).flatMap((factor, driver) => Math.abs(factor) > 1e-4 ? [driver] : [])
    for (let row = step + 1; row < size; row++) {
      const factor = left[row]![step]! / left[step]![step]!
      left[row] = left[row]!.map((value, column) => value - factor * left[step]![column]!)
    }
  }
  return null
}
