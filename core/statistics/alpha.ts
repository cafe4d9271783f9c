import type { Distance, Level } from './value-distance.ts'
import { pairwiseMean } from './rating-units.ts'
import { distanceOn } from './value-distance.ts'

/** The ratings of each unit, written as indices in the list of values, so that many resamples are counted quickly. */
export interface CodedUnits {
  /** The different values that occur, from least to greatest. */
  values: number[]
  units: number[][]
}

/** Codes units of finite numbers. */
export function codeUnits(units: readonly (readonly number[])[]): CodedUnits {
  const values = [...new Set(units.flat())].sort((a, b) => a - b)
  const indices = new Map(values.map((value, index) => [value, index]))
  return { values, units: units.map(unit => unit.map(value => indices.get(value)!)) }
}

/**
 * Krippendorff's alpha of the units, or of a resample that drew each `drawn` times; null where only one value is left.
 * Every unit has at least two ratings; no value is below 0 on a ratio scale. `krippendorffAlpha` is the one to call on
 * ratings.
 */
export function alphaOf({ values, units }: CodedUnits, level: Level, drawn?: Uint16Array): number | null {
  const timesDrawn = (index: number) => drawn ? drawn[index]! : 1
  const counts = new Float64Array(values.length)
  units.forEach((unit, index) => unit.forEach(value => counts[value]! += timesDrawn(index)))
  const n = counts.reduce((sum, count) => sum + count, 0)
  const distance = distanceOn(level, values, counts)
  const observed = observedDistance(units, timesDrawn, distance) / n
  const expected = expectedDistance(counts, distance) / (n * (n - 1))
  return expected > 0 ? 1 - observed / expected : null
}

/** The sum over all ratings of their mean distance to the others of the same unit. */
function observedDistance(units: number[][], timesDrawn: (index: number) => number, distance: Distance): number {
  return units.reduce((sum, unit, index) => {
    const times = timesDrawn(index)
    return times > 0 ? sum + times * unit.length * pairwiseMean(unit, distance) : sum
  }, 0)
}

/** The sum of the distances of all ordered pairs of ratings, whichever units they belong to. */
function expectedDistance(counts: Float64Array, distance: Distance): number {
  let total = 0
  for (let a = 1; a < counts.length; a++) {
    for (let b = 0; counts[a]! > 0 && b < a; b++)
      total += 2 * counts[a]! * counts[b]! * distance(a, b)
  }
  return total
}
