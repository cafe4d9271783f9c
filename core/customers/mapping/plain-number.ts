/** A number with narrow signs, one kind of minus and of blank: NFKC makes a blank of one that does not break. */
export function plainNumber(cell: string): string {
  return cell.normalize('NFKC').replace('\u2212', '-').trim()
}
