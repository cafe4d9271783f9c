import { expect, it } from 'vitest'
import { createMoneyReader } from '../../../../../core/customers/mapping/read-money.ts'

const withPoint = createMoneyReader('.')
const withComma = createMoneyReader(',')

it.each([
  ['1234.5', 1_234.5],
  ['$1,234.50', 1_234.5],
  ['-$12', -12],
  ['$-12', -12],
  ['¥99', 99],
  ['￥ 99', 99],
  ['NT$1,200', 1_200],
  ['US$ 5.25', 5.25],
  ['1,234.50 USD', 1_234.5],
  ['EUR 7', 7],
  ['99元', 99],
  ['$5 USD', 5],
])('reads money, whatever its currency: %s', (cell, amount) => {
  expect(withPoint(cell)).toBe(amount)
})

it('reads money with a comma before its cents', () => {
  expect(['12,50 €', '1.234,50\u00A0€', '\u221212,50 €', 'CHF 1\'234,50'].map(withComma))
    .toEqual([12.5, 1_234.5, -12.5, 1_234.5])
})

const others = ['', '$', 'USD', 'free', '5 apples', '$ five', '12,50 €', '$1e999']

it.each(others)('takes for none, and not 0: %s', (cell) => {
  expect(withPoint(cell)).toBeNull()
})
