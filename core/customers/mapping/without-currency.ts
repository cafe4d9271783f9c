import { plainNumber } from './plain-number.ts'

/** A sign such as €, US$ or NT$, or a code of three letters; behind the number Chinese has a word. */
const currency = String.raw`[A-Z]{0,2}\p{Sc}|[A-Z]{3}`
const before = new RegExp(`^([+-]?) ?(?:${currency}) ?`, 'u')
const behind = new RegExp(` ?(?:${currency}|[元圆圓])$`, 'u')

/** Longer than any amount of money. */
const longest = 60

/** A cell without what says which money it is; one that is too long to be an amount stays as it is. */
export function withoutCurrency(cell: string): string {
  if (cell.length > longest)
    return cell
  return plainNumber(cell).replace(before, '$1').replace(behind, '')
}
