/** Rows of drivers with their outcome, all numbers finite: every column between -1 and 1. */
export interface CompleteCases {
  n: number
  k: number
  /** Row after row: k drivers and the outcome. */
  values: Float64Array
  weights: Float64Array
}

/**
 * The rows in which every driver and the outcome are finite numbers, and the weight is above 0. Each column is shifted and
 * scaled to -1..1, which changes no correlation and lets no size of the values overflow; a constant one is 0.
 */
export function completeCases(drivers: readonly (readonly unknown[])[], outcome: readonly unknown[], weights?: readonly number[]): CompleteCases {
  const k = drivers.reduce((most, row) => Math.max(most, Array.isArray(row) ? row.length : 0), 0)
  const rows = [...drivers.keys()].filter(row => isComplete(drivers[row], outcome[row], k) && isWeight(weights ? weights[row] : 1))
  const values = new Float64Array(rows.length * (k + 1))
  rows.forEach((row, place) => values.set([...drivers[row] as number[], outcome[row] as number], place * (k + 1)))
  for (let column = 0; column <= k; column++)
    centre(values, column, k + 1)
  const heaviest = rows.reduce((most, row) => Math.max(most, weights?.[row] ?? 1), 0)
  return { n: rows.length, k, values, weights: Float64Array.from(rows, row => (weights?.[row] ?? 1) / heaviest) }
}

function isComplete(row: unknown, outcome: unknown, k: number): boolean {
  return k > 0 && Array.isArray(row) && row.length === k && [...row, outcome].every(value => typeof value === 'number' && Number.isFinite(value))
}

function isWeight(weight: unknown): boolean {
  return typeof weight === 'number' && weight > 0 && weight < Infinity
}

/** Shifts a column to its middle and scales it to -1..1; a constant one becomes 0. */
function centre(values: Float64Array, column: number, width: number): void {
  let [least, most] = [Infinity, -Infinity]
  for (let place = column; place < values.length; place += width) {
    least = Math.min(least, values[place]!)
    most = Math.max(most, values[place]!)
  }
  const [middle, half] = [least / 2 + most / 2, most / 2 - least / 2]
  // What differs only in its last digits was computed, not measured.
  const varies = half > 1e-12 * Math.max(Math.abs(least), Math.abs(most))
  for (let place = column; place < values.length; place += width)
    values[place] = varies ? (values[place]! - middle) / half : 0
}
