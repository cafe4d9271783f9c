import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../../../core/customers/mapping/read-duration.ts'
import {
  createNumberReader,
  createScoreReader,
  decimalOf,
  isRuinedId,
} from '../../../../../core/customers/mapping/read-number.ts'

const withPoint = createNumberReader('.')
const withComma = createNumberReader(',')

describe('a number', () => {
  it.each([
    ['5', 5],
    ['-3', -3],
    ['\u22123', -3],
    ['+0.5', 0.5],
    ['.5', 0.5],
    ['1,234,567.5', 1_234_567.5],
    ['1 234.5', 1_234.5],
    ['1\u00A0234', 1_234],
    ['71 %', 71],
    ['7.1e2', 710],
    ['１２', 12],
  ])('with a point is read: %s', (cell, number) => {
    expect(withPoint(cell)).toBe(number)
  })

  it('with a comma is read', () => {
    expect(['0,5', '1.234,5', '1 234', '4,9 %'].map(withComma)).toEqual([0.5, 1_234.5, 1_234, 4.9])
  })

  it.each(['', ' ', '-', 'five', '1,23', '1.2.3', '12,34,567', '5 5', '0x10', 'Infinity', '1e999', '9'.repeat(41)])(
    'is none, and not 0: %s',
    cell => expect(withPoint(cell)).toBeNull(),
  )

  it('comes back however a language writes it', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
      const number = hundredths / 100
      const inLanguage = (language: string) => new Intl.NumberFormat(language).format(number)
      expect(withPoint(inLanguage('en'))).toBe(number)
      expect(withPoint(inLanguage('zh-CN'))).toBe(number)
      expect(withComma(inLanguage('de'))).toBe(number)
      expect(withComma(inLanguage('fr'))).toBe(number)
    }))
  })

  it('has the sign before its decimals that most cells have', () => {
    expect(decimalOf(['4,5', '1.234,5', 'n/a'])).toBe(',')
    expect(decimalOf(['4.5', '1,234.56', '4,5'])).toBe('.')
    expect(decimalOf(['5', '1,234', ''])).toBe('.')
  })

  it('has that sign also where a currency stands beside it', () => {
    expect(decimalOf(['1.234,50\u00A0€', '12,50 EUR', '-€3,20'])).toBe(',')
    expect(decimalOf(['CHF 1\'234,50'])).toBe(',')
    expect(decimalOf(['$1,234.50', 'US$3.20', '12,50 €'])).toBe('.')
  })
})

describe('a score', () => {
  const read = createScoreReader('.')

  it.each([
    ['5 - Very satisfied', 5],
    ['5: sehr gut', 5],
    ['10 (extremely likely)', 10],
    ['Extremely likely - 10', 10],
    ['Not at all likely (0)', 0],
    ['非常满意 – 5', 5],
    ['Team - 10', null],
    ['0 - Not at all likely', 0],
    ['4分', 4],
    ['5 stars', 5],
    ['4/5', 4],
    ['4 out of 5', 4],
    ['★★★★☆', 4],
    ['⭐️⭐️⭐️', 3],
    ['☆☆☆☆☆', 0],
    ['4', 4],
  ])('stands before words or is drawn: %s', (cell, score) => {
    expect(read(cell)).toBe(score)
  })

  it.each(['', 'Very satisfied', 'NPS 9', '5 years ago', '2026-11-03', '10-20', '127.0.0.1'])('is none: %s', (cell) => {
    expect(read(cell)).toBeNull()
  })
})

describe('a duration', () => {
  it.each([
    ['90', 'minutes', 90],
    ['90', 'seconds', 1.5],
    ['1.5', 'hours', 90],
    ['90000', 'milliseconds', 1.5],
    ['2', 'days', 2_880],
    ['01:02:30', 'milliseconds', 62.5],
    ['00:00:03.600', 'milliseconds', 0.06],
    ['1d 02:00', 'minutes', 1_560],
    ['123秒', 'seconds', 2.05],
    ['2分3秒', 'seconds', 2.05],
    ['-5', 'minutes', -5],
  ] as const)('is read: %s, in %s', (cell, form, minutes) => {
    expect(readMinutes(cell, form, withPoint)).toBeCloseTo(minutes, 9)
  })

  it('is none where nothing says one', () => {
    for (const cell of ['', 'soon', '1:2', ':30'])
      expect(readMinutes(cell, 'minutes', withPoint)).toBeNull()
  })
})

describe('an id', () => {
  it('is ruined where a spreadsheet has rounded it', () => {
    expect(['1.03E+13', '1,03E+13', '2E+15', ' 1.03e13 '].map(isRuinedId)).toEqual([true, true, true, true])
    expect(['10300000000001', 'R_1E5abc', '', '12E', 'E+13', '12.03E+13'].some(isRuinedId)).toBe(false)
  })
})
