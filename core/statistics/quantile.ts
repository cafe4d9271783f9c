/**
 * The quantile of at least one number, `share` from 0 to 1, with straight lines between the ordered values: .5 is the
 * median.
 * Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361-365, type 7.
 */
export function quantile(values: readonly number[], share: number): number {
  const ordered = Float64Array.from(values).sort()
  const position = share * (ordered.length - 1)
  const below = ordered[Math.floor(position)]!
  const above = ordered[Math.ceil(position)]!
  const part = position - Math.floor(position)
  return below * (1 - part) + above * part
}
