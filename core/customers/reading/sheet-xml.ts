import { columnNumber, lettersOf } from './column-letters.ts'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'

/** The opening tags of rows and cells, of whatever namespace, with their attributes. */
const openingTags = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g

/** As many as the format knows. */
const largest = { row: 1_048_576, column: 16_384 }

interface Place {
  row: number
  column: number
}

/** How far the cells of a sheet reach that hold anything, and whether all of its cells say where they stand. */
interface Extent {
  rows: number
  columns: number
  isPlaced: boolean
}

/**
 * Looks at where a sheet's cells say that they stand before anything is laid out: one cell far off, in a file of a
 * kilobyte, makes a table that no memory holds.
 * @returns whether all of them do: what reads workbooks reads no others
 * @throws {FileFault} where the sheet is too large or stands nowhere
 */
export function checkSheet(xml: string): Pick<Extent, 'isPlaced'> {
  const { rows, columns, isPlaced } = extentOf(xml)
  if (rows > fileLimits.workbookRows)
    throw new FileFault('too-many-rows')
  if (columns > fileLimits.columns)
    throw new FileFault('too-many-columns')
  if (rows * columns > fileLimits.workbookCells)
    throw new FileFault('too-large')
  return { isPlaced }
}

function extentOf(xml: string): Extent {
  const follow = createFollower()
  let [rows, columns, isPlaced] = [0, 0, true]
  for (const [, tag = '', attributes = ''] of xml.matchAll(openingTags)) {
    const { place, isSaid } = follow(tag, attributes)
    if (place.row > largest.row)
      throw new FileFault('too-many-rows')
    isPlaced &&= isSaid || tag === 'row'
    if (tag === 'row' || attributes.endsWith('/'))
      continue
    rows = Math.max(rows, place.row)
    columns = Math.max(columns, place.column)
  }
  return { rows, columns, isPlaced }
}

/** A sheet whose cells all say where they stand, as the format does not ask of them. */
export function withPlaces(xml: string): string {
  const follow = createFollower()
  return xml.replace(openingTags, (whole, tag: string, attributes: string) => {
    const { place: { row, column }, isSaid } = follow(tag, attributes)
    const address = tag === 'row' ? row : `${lettersOf(column - 1)}${row}`
    return isSaid ? whole : whole.replace(/(?=\/?>$)/, ` r="${address}"`)
  })
}

/** A function that tells where each row and cell stands, in their order: what does not say follows the one before. */
function createFollower() {
  let last: Place = { row: 0, column: 0 }
  return (tag: string, attributes: string) => {
    const said = placeOf(attributes)
    const next = tag === 'row' ? { row: last.row + 1, column: 0 } : { ...last, column: last.column + 1 }
    last = said ?? next
    return { place: last, isSaid: said !== null }
  }
}

/** Null where it does not say. */
function placeOf(attributes: string): Place | null {
  const [, , address] = /(?:^|\s)r\s*=\s*(["'])(.*?)\1/.exec(attributes) ?? []
  if (address === undefined)
    return null
  const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? []
  const place = { row: Number(digits), column: columnNumber(letters ?? '') }
  if (!(place.row <= largest.row && place.column <= largest.column))
    throw new FileFault('damaged')
  return place
}

/** Whether any cell of a sheet holds a value. */
export function holdsAnything(xml: string): boolean {
  return /<(?:[\w.-]+:)?(?:v|is)[\s>]/.test(xml)
}

/** A sheet with its first rows alone. */
export function firstRows(xml: string, count: number): string {
  let rows = 0
  for (const { 0: tag, 1: prefix = '', index } of xml.matchAll(/<\/([\w.-]+:)?row\s*>/g)) {
    if (++rows === count)
      return `${xml.slice(0, index + tag.length)}</${prefix}sheetData></${prefix}worksheet>`
  }
  return xml
}

/** A sheet with one text in it. */
export function sheetOf(text: string): string {
  const cell = `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
    + `<sheetData><row r="1">${cell}</row></sheetData></worksheet>`
}
