/** A column's letters as spreadsheets have them, by its index from 0. */
export function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + index % 26)
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter
}

/** The number of a column, from 1, by its letters; 0 where there are none. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
