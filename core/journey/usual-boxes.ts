/** How many points at one end of a scale count where nobody said: two, and one where there are fewer than five. */
export function usualBoxes(points: number): number {
  return points < 5 ? 1 : 2
}
