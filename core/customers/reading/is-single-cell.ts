/** Whether but one cell of a wider row says something: such is a line about the file, as below a report. */
export function isSingleCell(row: readonly string[], width: number): boolean {
  return width > 2 && row.filter(cell => cell.trim() !== '').length < 2
}
