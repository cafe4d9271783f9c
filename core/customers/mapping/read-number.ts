import { plainNumber } from './plain-number.ts'
import { withoutCurrency } from './without-currency.ts'

/** A function from a cell to its number; null for what is none. */
export type NumberReader = (cell: string) => number | null

/** A sign, digits with or without their thousands apart, decimals, a power of ten, and per cent. */
const point = /^([+-]?)(\d{1,3}([, '\u2019])\d{3}(?:\3\d{3})*|\d+)?(\.\d+)?(e[+-]?\d{1,3})?( ?%)?$/i
const comma = /^([+-]?)(\d{1,3}([. '\u2019])\d{3}(?:\3\d{3})*|\d+)?(,\d+)?(e[+-]?\d{1,3})?( ?%)?$/i

/** What most cells are; a pattern that does more takes three times as long. */
const onlyDigits = /^\d{1,15}$/

/** Longer than any number that is meant to be counted. */
const longest = 40

/**
 * A function that reads plain numbers: with that sign before the decimals, thousands apart by the other one, a blank or
 * an apostrophe. Per cent stay as they are written: 71 % is 71.
 */
export function createNumberReader(decimal: '.' | ','): NumberReader {
  const pattern = decimal === '.' ? point : comma
  return (cell) => {
    if (onlyDigits.test(cell))
      return Number(cell)
    if (cell.length > longest)
      return null
    const [, sign, whole, , rest, power = ''] = pattern.exec(plainNumber(cell)) ?? []
    if (whole === undefined && rest === undefined)
      return null
    const digits = (whole ?? '0').replace(/\D/g, '')
    const number = Number(`${sign}${digits}${(rest ?? '').replace(',', '.')}${power}`)
    return Number.isFinite(number) ? number : null
  }
}

/** What stands before a word, as in `5 - Very satisfied`, `5: gut` or `5分`, and not as in `5 years`. */
const labelled = /^([+-]?\d{1,3}(?:[.,]\d+)?)(?: ?[-–—:=.、(] ?\D|分|星|颗星|顆星| ?stars?$| ?\/ ?\d+$| out of \d+$)/i

const endWords = 'not at all|extremely|very|completely|highly|least|most|非常|完全|最|一点|一點'

/** What stands behind the words for an end of a scale, as in `Extremely likely - 10`, and not as in `Team - 10`. */
const labelledBefore = new RegExp(`^(?:${endWords})\\D*[-–—:(] ?(\\d{1,3})\\)?$`, 'i')

const fullStars = /[★⭐]/g
const onlyStars = /^[★⭐☆✩✰\s\uFE0F]+$/

/**
 * A function that reads scores: numbers, and those that stand before words, such as `5 - Very satisfied`, or are drawn,
 * such as `★★★★☆`. Null for what is none, words included.
 */
export function createScoreReader(decimal: '.' | ','): NumberReader {
  const readNumber = createNumberReader(decimal)
  return (cell) => {
    const number = readNumber(cell)
    if (number !== null || cell.trim() === '')
      return number
    if (cell.length <= longest && onlyStars.test(cell))
      return cell.match(fullStars)?.length ?? 0
    const text = plainNumber(cell.slice(0, longest))
    const [, score] = labelled.exec(text) ?? labelledBefore.exec(text) ?? []
    return score === undefined ? null : readNumber(score)
  }
}

const withComma = /^[+-]?\d+(?:[. '\u2019]\d{3})*,(?:\d{1,2}|\d{4,})(?:\s*%)?$/
const withPoint = /^[+-]?\d+(?:[, '\u2019]\d{3})*\.(?:\d{1,2}|\d{4,})(?:\s*%)?$/

/** What stands before the decimals of a column's numbers, or of its money; a point where no cell tells. */
export function decimalOf(cells: readonly string[]): '.' | ',' {
  const plain = cells.map(cell => withoutCurrency(cell).trim())
  const count = (pattern: RegExp) => plain.filter(cell => pattern.test(cell)).length
  return count(withComma) > count(withPoint) ? ',' : '.'
}

/** Whether a spreadsheet made a rounded number of an id, `1.03E+13`: others became the same, and it is lost. */
export function isRuinedId(cell: string): boolean {
  return /^\s*\d(?:[.,]\d+)?e\+?\d{1,3}\s*$/i.test(cell)
}
