import { describe, expect, it } from 'vitest'
import { answersTo, nameKey } from '../../../../core/journey/same-name.ts'

describe('names', () => {
  it.each([
    ['FAQ', 'ＦＡＱ'],
    ['Sign up', 'Sign-up'],
    ['Women\'s shop', 'Women’s shop'],
    ['Womens shop', 'Women＇s shop'],
    ['Café', 'CAFE\u0301'],
    ['Home', 'Ho\u200Bme\uFE0F '],
    ['第 １ 步', '第1步'],
  ])('are one to a reader: %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['Step 1.1', 'Step 11'],
    ['Pricing', 'Pricing plans'],
    ['カード', 'ガード'],
    ['★', '☆'],
    ['★', ''],
  ])('or two: %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  it('have nothing in common where nobody sees anything', () => {
    expect(nameKey(' \u200B\u00AD')).toBe('')
  })

  it.each([
    ['FAQ', 'ｆａ', true],
    ['Sign up', 'sign-u', true],
    ['Sign up', 'signup', true],
    ['Home page', 'pag', true],
    ['价格页', '格', true],
    ['Home page', '', true],
    ['Discover Home page', 'rho', false],
    ['Home page', 'pages', false],
  ])('%s answers to %s: %s', (name, typed, answers) => {
    expect(answersTo(name, typed)).toBe(answers)
  })
})
