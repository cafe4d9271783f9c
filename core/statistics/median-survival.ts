/** How long something lasted, in whatever unit, and whether it came to its end or was only looked at for so long. */
export interface FollowedSpan {
  length: number
  hasEnded: boolean
}

/** Products of fractions miss a half by their last digits. */
const tolerance = 1e-9

/**
 * The length by which half of some spans have ended: where all have, their median. A span that was only looked at for a
 * while says that its end comes later, however much: to leave it out, or to take it for ended, would make the median
 * too short. Null where less than half are known to have ended, and where a median of two middle ones lacks the second.
 * Source: E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958), 457-481.
 */
export function medianSurvival(spans: readonly FollowedSpan[]): number | null {
  let share = 1
  let lowerMiddle: number | null = null
  for (const { length, ended, atRisk } of endsInOrder(spans)) {
    share *= 1 - ended / atRisk
    if (share < 0.5 - tolerance)
      return lowerMiddle === null ? length : (lowerMiddle + length) / 2
    if (share < 0.5 + tolerance)
      lowerMiddle = length
  }
  return null
}

/** Each length at which any ended, the shortest first: how many did, and how many had lasted until then. */
function endsInOrder(spans: readonly FollowedSpan[]): { length: number, ended: number, atRisk: number }[] {
  const ends = Map.groupBy(spans.filter(({ hasEnded }) => hasEnded), ({ length }) => length)
  return [...ends]
    .sort(([one], [other]) => one - other)
    .map(([length, ended]) => ({
      length,
      ended: ended.length,
      atRisk: spans.filter(span => span.length >= length).length,
    }))
}
