import type { RatingRow } from './journey-view.ts'
import fc from 'fast-check'

const names = ['Ann', 'Ben', 'Cai', 'Dee', 'Eve']
const anyRating = fc.integer({ min: 1, max: 5 })
const noRating = fc.constantFrom(null, 0, 6, 2.5, Number.NaN, Infinity)

/** Each row of the table is a touchpoint, each column an auditor; null where one did not go. */
export function tableRows(table: (number | null)[][]): RatingRow[] {
  return table.flatMap((values, touchpoint) => values.flatMap((value, auditor): RatingRow[] =>
    value === null ? [] : [[names[auditor]!, touchpoint + 1, value]]))
}

/** A table in which every auditor rated every touchpoint. */
export const completeTable = fc.record({
  touchpoints: fc.integer({ min: 1, max: 7 }),
  auditors: fc.integer({ min: 1, max: 5 }),
}).chain(({ touchpoints, auditors }) => {
  const row = fc.array(anyRating, { minLength: auditors, maxLength: auditors })
  return fc.array(row, { minLength: touchpoints, maxLength: touchpoints })
})

/** Any design on up to seven touchpoints: gaps, values off the scale, observations left out, several of one auditor. */
export const anyRows: fc.Arbitrary<RatingRow[]> = fc.array(fc.tuple(
  fc.constantFrom(...names),
  fc.integer({ min: 1, max: 7 }),
  fc.oneof({ weight: 6, arbitrary: anyRating }, { weight: 1, arbitrary: noRating }),
  fc.record({ leftOut: fc.nat(5).map(number => number === 0) }),
), { maxLength: 40 })
