/** What is left of a sample for its mean and interval. */
export interface Summary {
  n: number
  mean: number
  /** The standard deviation of a sample (n - 1); null under two values. */
  deviation: number | null
}

/** A value, and how many gave it: no whole number is needed, so that weighted counts will do. */
export interface Counted<Value = number> {
  value: Value
  n: number
}

/** A list of single values as counts. */
export function onceEach<Value>(values: readonly Value[]): Counted<Value>[] {
  return values.map(value => ({ value, n: 1 }))
}

/** How many there are in all; a count that is none adds nothing. */
export function totalOf(counts: readonly Counted<unknown>[]): number {
  return counts.reduce((sum, { n }) => isHowMany(n) ? sum + n : sum, 0)
}

/** The counts of finite numbers that anybody gave; everything else is left away. */
export function finiteCounts<Count extends Counted<unknown>>(counts: readonly Count[]): (Count & Counted)[] {
  return counts.filter((count): count is Count & Counted =>
    Number.isFinite(count.value) && isHowMany(count.n) && count.n > 0)
}

/** Whether a value says how many: an amount, and none that could make a sum or a square overflow. */
function isHowMany(n: unknown): n is number {
  return isAmount(n) && n <= Number.MAX_SAFE_INTEGER
}

/** The values that are finite numbers; everything else (gaps, text, NaN, infinities) is left away. */
export function finiteNumbers(values: readonly unknown[]): number[] {
  return values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
}

/** Whether a value is a finite number, 0 or above. */
export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity
}

/**
 * Mean and standard deviation of finite numbers of any size; null without values, or where a figure exceeds what a
 * number can hold.
 */
export function summarise(values: readonly number[]): Summary | null {
  return summariseCounts(onceEach(values))
}

/** The same of finite numbers already counted. */
export function summariseCounts(counts: readonly Counted[]): Summary | null {
  const n = totalOf(counts)
  if (n === 0)
    return null
  const unit = powerOfTwoNear(counts.map(({ value }) => value))
  const centre = counts.reduce((sum, { value, n: times }) => sum + times * (value / unit), 0) / n
  const squares = counts.reduce((sum, { value, n: times }) => sum + times * (value / unit - centre) ** 2, 0)
  const deviation = n > 1 ? Math.sqrt(squares / (n - 1)) * unit : null
  return Number.isFinite(centre) && Number.isFinite(deviation ?? 0) ? { n, mean: centre * unit, deviation } : null
}

/** Dividing by it is exact and keeps squares of the values from overflowing. */
export function powerOfTwoNear(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  // The logarithm of the largest number there is rounds up to 1024.
  return largest > 0 ? 2 ** Math.min(1023, Math.floor(Math.log2(largest))) : 1
}

/**
 * Whether values differ by more than rounding: whether some lie further from their middle than a trillionth of the
 * largest of `all`, the values they are compared among. What differs only in its last digits was computed, not
 * measured.
 */
export function variesAmong(values: readonly number[], all: readonly number[]): boolean {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity)
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity)
  const largest = all.reduce((size, value) => Math.max(size, Math.abs(value)), 0)
  return most / 2 - least / 2 > 1e-12 * largest
}
