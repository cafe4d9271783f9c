/** Whether a difference in whole points is none. */
export function roundsToNothing(difference: number): boolean {
  return Math.round(Math.abs(difference)) === 0
}
