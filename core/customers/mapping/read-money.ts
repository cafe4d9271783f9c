import type { NumberReader } from './read-number.ts'
import { createNumberReader } from './read-number.ts'

/** A sign such as €, US$ or NT$, or a code of three letters; behind the number Chinese has a word. */
const currency = String.raw`[A-Z]{0,2}\p{Sc}|[A-Z]{3}`
const before = new RegExp(`^([+-]?) ?(?:${currency}) ?`, 'u')
const behind = new RegExp(` ?(?:${currency}|[元圆圓])$`, 'u')

/** Longer than any amount of money. */
const longest = 60

/**
 * A function that reads amounts of money: numbers as `createNumberReader` reads them, with the sign or the code of a
 * currency before or behind them, such as `$1,234.50`, `-12,50 €` and `1,234.50 USD`.
 */
export function createMoneyReader(decimal: '.' | ','): NumberReader {
  const readNumber = createNumberReader(decimal)
  return (cell) => {
    const number = readNumber(cell)
    return number !== null || cell.length > longest ? number : readNumber(bare(cell))
  }
}

/** Without what says which money it is. */
function bare(cell: string): string {
  const plain = cell.normalize('NFKC').replace('\u2212', '-').trim()
  return plain.replace(before, '$1').replace(behind, '')
}
