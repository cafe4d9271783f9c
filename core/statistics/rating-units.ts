import { finiteNumbers } from './summary.ts'

/**
 * One row for each rater, one entry in it for each unit; what is not a finite number is missing, and so is what a
 * short row lacks.
 */
export type Ratings = readonly (readonly (number | null)[])[]

/** The ratings of each unit that has at least two, from rows of raters; what is no finite number is missing. */
export function ratingUnits(ratings: readonly unknown[]): number[][] {
  const rows = ratings.filter(row => Array.isArray(row))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, unit) => finiteNumbers(rows.map(row => row[unit])))
    .filter(unit => unit.length > 1)
}

/** The mean of a distance over all ordered pairs of values that stand at different indices. */
export function pairwiseMean(values: readonly number[], distance: (a: number, b: number) => number): number {
  let total = 0
  for (let i = 1; i < values.length; i++) {
    for (let j = 0; j < i; j++)
      total += distance(values[i]!, values[j]!)
  }
  return 2 * total / (values.length * (values.length - 1))
}
