import { describe, expect, it } from 'vitest'
import { findPrivateText } from '../../../../../core/journey/privacy/find-private-text.ts'
import { privateLines } from './private-lines.ts'
import { publicLines } from './public-lines.ts'

/** A line with what is found in it between « and ». */
function marked(line: string): string {
  const spans = findPrivateText(line).toReversed()
  return spans.reduce((text, { start, end }) =>
    `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`, line)
}

const unmarked = (line: string) => line.replace(/[«»]/g, '')
const kindsIn = (line: string) => [...new Set(findPrivateText(line).map(({ kind }) => kind))]

describe('what is private', () => {
  const { several, ...byKind } = privateLines

  describe.each(Object.entries(byKind))('as %s', (kind, lines) => {
    it.each(lines)('is found: %s', (line) => {
      expect(marked(unmarked(line))).toBe(line)
      expect(kindsIn(unmarked(line))).toEqual([kind])
    })
  })

  it.each(several)('is found beside more of it: %s', (line) => {
    expect(marked(unmarked(line))).toBe(line)
  })

  it('is told apart where it stands side by side', () => {
    const line = '张三 13812345678，zhang@qq.com 卡 6222021234567890128 证 110101199003074514'
    expect(findPrivateText(line).map(({ kind }) => kind)).toEqual(['phone', 'email', 'payment', 'identity'])
  })

  it('is covered once where two are one: the address, and the number it begins with', () => {
    expect(findPrivateText('13812345678@139.com')).toEqual([{ start: 0, end: 19, kind: 'email' }])
    expect(findPrivateText('a: +49 30 123456@web.de')).toEqual([{ start: 3, end: 23, kind: 'phone' }])
  })

  it('is the whole of it where nobody sees all of its signs', () => {
    expect(findPrivateText('\u200B1381234\u200B\u20605678\u200B')).toEqual([{ start: 1, end: 14, kind: 'phone' }])
  })
})

describe.each(Object.entries(publicLines))('of %s', (_, lines) => {
  it.each(lines)('nothing is private: %s', (line) => {
    expect(marked(line)).toBe(line)
  })
})

it('the tables are long enough to say something', () => {
  expect(Object.values(privateLines).flat().length).toBeGreaterThan(230)
  expect(Object.values(publicLines).flat().length).toBeGreaterThan(250)
})
