/** Orders texts by their code units, the same in every browser and language: below 0 where `a` comes first. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
