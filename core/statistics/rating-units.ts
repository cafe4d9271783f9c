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

/**
 * The mean of a distance over all ordered pairs of values that stand at different indices. Equal values are compared
 * once, however many there are: raters may be thousands, the steps of a scale are few.
 */
export function pairwiseMean(values: readonly number[], distance: (a: number, b: number) => number): number {
  const counts = [...countEach(values)]
  let total = 0
  counts.forEach(([value, count], index) => {
    total += count * (count - 1) / 2 * distance(value, value)
    for (const [other, otherCount] of counts.slice(0, index))
      total += count * otherCount * distance(value, other)
  })
  return 2 * total / (values.length * (values.length - 1))
}

function countEach(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
