/** The first pair of which nobody has said anything yet; no more of them are looked for than it takes. */
export function firstUnanswered<Pair>(pairs: Iterable<Pair>, isApart: (pair: Pair) => boolean): Pair | null {
  for (const pair of pairs) {
    if (!isApart(pair))
      return pair
  }
  return null
}
