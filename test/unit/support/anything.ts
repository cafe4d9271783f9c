import fc from 'fast-check'

const extremes = [Number.NaN, Infinity, -Infinity, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE]

/** What a column of an export may hold: ratings, gaps, numbers of any size, NaN, infinities, text. */
export const anyValue = fc.oneof(
  { arbitrary: fc.integer({ min: -1, max: 11 }), weight: 4 },
  fc.double(),
  fc.constantFrom(null, undefined, '', '9', 'n/a', ...extremes),
)

/** Such a column, typed as the numbers it should have been. */
export const anyColumn = fc.array(anyValue, { maxLength: 40 }) as fc.Arbitrary<number[]>

/** Such columns as the rows of a table, not all equally long. */
export const anyTable = fc.array(fc.array(anyValue, { maxLength: 12 }), { maxLength: 8 }) as fc.Arbitrary<number[][]>

/** Every number anywhere in a result that is none: NaN or infinite. */
export function badNumbers(result: unknown): number[] {
  if (typeof result === 'number')
    return Number.isFinite(result) ? [] : [result]
  if (typeof result !== 'object' || result === null)
    return []
  const parts: unknown[] = result instanceof Map ? [...result.values()] : Object.values(result)
  return parts.flatMap(badNumbers)
}
