/** The first pair that nobody has said anything of yet; no more of them are looked for than it takes. */
export function firstUnanswered<T>(pairs: Iterable<T>, isApart: (pair: T) => boolean): T | null {
  for (const pair of pairs) {
    if (!isApart(pair))
      return pair
  }
  return null
}
