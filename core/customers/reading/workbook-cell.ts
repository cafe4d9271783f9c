/** What a cell of a workbook holds; numbers as the digits that stand in the file. */
export type WorkbookCell = string | boolean | Date | null

/** From here on spreadsheets keep no more than 15 of a number's digits, and write a power of ten. */
const rounded = 1e15

/**
 * A workbook's number as text: whole ones digit by digit, however long; others as the shortest text of their value,
 * since spreadsheets store 4.1 as 4.0999999999999996. What is no number stays as it stands, and so does one that was
 * rounded, by which it is seen that it was.
 */
export function numberText(stored: string): string {
  const isWhole = /^-?\d+$/.test(stored)
  const number = Number(stored)
  return isWhole || !Number.isFinite(number) || Math.abs(number) >= rounded ? stored : String(number)
}

/** A cell as text. Dates have no zone there: `2026-03-01`, with a time `2026-03-01T14:30:00`. */
export function cellText(cell: WorkbookCell): string {
  return cell instanceof Date ? dateText(cell) : String(cell ?? '')
}

/** Spreadsheets store days with a fraction, which is a little less or more than the time that was meant. */
function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000)
  const exact = Math.abs(date.getTime() - seconds * 1000) > 2 ? date : new Date(seconds * 1000)
  if (Number.isNaN(exact.getTime()))
    return ''
  return exact.toISOString().replace('Z', '').replace('.000', '').replace('T00:00:00', '')
}
