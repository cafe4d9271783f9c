/** What stands in a column, row by row; empty where a row is too short. */
export function cellsAt(rows: readonly string[][], column: number): string[] {
  return rows.map(row => row[column] ?? '')
}

/** Whether nothing can be read in any of the cells. */
export function isEmpty(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}

/** The different contents of cells that hold anything, in the order in which they come. */
export function distinct(cells: readonly string[]): string[] {
  return [...new Set(cells.map(cell => cell.trim()))].filter(cell => cell !== '')
}
