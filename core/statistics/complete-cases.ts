/** Rows of drivers with their outcome, all numbers finite: every column between -1 and 1. */
export interface CompleteCases {
  /** How many rows there are. */
  n: number
  /** How many drivers there are. */
  k: number
  /** Row after row: k drivers and the outcome. */
  values: Float64Array
  weights: Float64Array
}

/**
 * The rows in which every driver and the outcome are finite numbers, and the weight is above 0. Each column is shifted
 * and scaled to -1..1, which changes no correlation and lets no size of the values overflow; a constant one is 0.
 */
export function completeCases(
  drivers: readonly (readonly unknown[])[],
  outcome: readonly unknown[],
  weights?: readonly number[],
): CompleteCases {
  const k = drivers.reduce((most, row) => Math.max(most, Array.isArray(row) ? row.length : 0), 0)
  const weightOf = (row: number) => weights ? weights[row]! : 1
  const rows = [...drivers.keys()].filter(row => isComplete(drivers[row], outcome[row], k) && isWeight(weightOf(row)))
  const heaviest = rows.reduce((most, row) => Math.max(most, weightOf(row)), 0)
  return {
    n: rows.length,
    k,
    values: scaledColumns(rows.map(row => [...drivers[row] as number[], outcome[row] as number]), k + 1),
    weights: Float64Array.from(rows, row => weightOf(row) / heaviest),
  }
}

function isComplete(row: unknown, outcome: unknown, k: number): boolean {
  return k > 0 && Array.isArray(row) && row.length === k && [...row, outcome].every(Number.isFinite)
}

function isWeight(weight: unknown): boolean {
  return typeof weight === 'number' && weight > 0 && weight < Infinity
}

/** The rows one after the other, with every column scaled. */
function scaledColumns(rows: number[][], width: number): Float64Array {
  const values = new Float64Array(rows.length * width)
  rows.forEach((row, index) => values.set(row, index * width))
  for (let column = 0; column < width; column++)
    scaleColumn(values, column, width)
  return values
}

/** Shifts a column to its middle and scales it to -1..1; a constant one becomes 0. */
function scaleColumn(values: Float64Array, column: number, width: number): void {
  let [least, most] = [Infinity, -Infinity]
  for (let index = column; index < values.length; index += width) {
    least = Math.min(least, values[index]!)
    most = Math.max(most, values[index]!)
  }
  const [middle, half] = [least / 2 + most / 2, most / 2 - least / 2]
  // What differs only in its last digits was computed, not measured.
  const varies = half > 1e-12 * Math.max(Math.abs(least), Math.abs(most))
  for (let index = column; index < values.length; index += width)
    values[index] = varies ? (values[index]! - middle) / half : 0
}
