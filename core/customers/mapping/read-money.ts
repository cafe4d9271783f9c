import type { NumberReader } from './read-number.ts'
import { createNumberReader } from './read-number.ts'
import { withoutCurrency } from './without-currency.ts'

/**
 * A function that reads amounts of money: numbers as `createNumberReader` reads them, with the sign or the code of a
 * currency before or behind them, such as `$1,234.50`, `-12,50 €` and `1,234.50 USD`.
 */
export function createMoneyReader(decimal: '.' | ','): NumberReader {
  const readNumber = createNumberReader(decimal)
  return cell => readNumber(cell) ?? readNumber(withoutCurrency(cell))
}
