import { describe, expect, it } from 'vitest'
import { directionOf, isolated } from '../../../../core/journey/text-direction.ts'

const [first, end] = ['\u2068', '\u2069']

describe('the direction of a text', () => {
  it.each([
    ['Pricing', 'ltr'],
    ['价格', 'ltr'],
    ['', 'ltr'],
    ['42 %', 'ltr'],
    ['דף הבית', 'rtl'],
    ['صفحة الأسعار', 'rtl'],
    ['ދިވެހި', 'rtl'],
    ['(3) "סל" 2.0', 'rtl'],
    ['FAQ של החנות', 'ltr'],
    ['\u200Fabc', 'rtl'],
    [`${first}סל${end} was added`, 'ltr'],
  ])('of %j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })
})

describe('a text within others', () => {
  it.each(['Pricing', '价格（新）', '', 'Müller & Söhne'])('is left as it is: %j', (text) => {
    expect(isolated(text)).toBe(text)
  })

  it.each([
    ['סל (2)', `${first}סל (2)${end}`],
    ['FAQ של', `${first}FAQ של${end}`],
    ['٣', `${first}٣${end}`],
    ['abc\u202Edef', `${first}abc\u202Edef${end}`],
    ['abc\u2067def', `${first}abc\u2067def${end}${end}`],
    [`abc${end}def`, `${first}abcdef${end}`],
    [`${first}סל${end}, x`, `${first}${first}סל${end}, x${end}`],
  ])('is set off, and reaches not beyond itself: %j', (text, expected) => {
    expect(isolated(text)).toBe(expected)
  })
})
