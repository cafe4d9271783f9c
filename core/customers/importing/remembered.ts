/** Cells of one column that are remembered: scores and names repeat, texts do not. */
const mostRemembered = 5_000

/** A function that reads each of a column's cells once, as far as they repeat. */
export function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    const found = known.get(cell)
    if (found !== undefined || known.has(cell))
      return found as T
    const value = read(cell)
    if (known.size < mostRemembered)
      known.set(cell, value)
    return value
  }
}
