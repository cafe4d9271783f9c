import type { PrivateSpan } from '../../../../../core/journey/privacy/find-private-text.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPrivateText } from '../../../../../core/journey/privacy/find-private-text.ts'
import { privateLines } from './private-lines.ts'
import {
  accounts,
  cards,
  chineseResidents,
  emails,
  hongKongResidents,
  phones,
  taiwanResidents,
} from './private-numbers.ts'
import { publicLines } from './public-lines.ts'

const numbers: [string, PrivateSpan['kind'], fc.Arbitrary<{ valid: string, wrong: string }>][] = [
  ['a card', 'payment', cards],
  ['an account', 'payment', accounts],
  ['a resident of mainland China', 'identity', chineseResidents],
  ['a resident of Taiwan', 'identity', taiwanResidents],
  ['a resident of Hong Kong', 'identity', hongKongResidents],
]

const unchecked: [string, PrivateSpan['kind'], fc.Arbitrary<string>][] = [
  ['a phone', 'phone', phones],
  ['an e-mail', 'email', emails],
]

/** Words that say nothing of a number, with a blank where the script has one. */
const chinese = fc.array(fc.constantFrom(...'的是在和请我他這裡給您，。：「」（'), { maxLength: 8 })
  .map(signs => signs.join(''))
const english = fc.array(fc.constantFrom('send', 'it', 'to', 'bitte', 'an', 'merci', '-', '|', 'x:'), { maxLength: 5 })
  .map(words => words.map(word => `${word} `).join(''))
const before = fc.tuple(english, chinese).map(parts => parts.join(''))
const after = fc.tuple(chinese, english).map(([next, words]) => `${next} ${words}`)

const anything = fc.string({
  unit: fc.constantFrom(...'0123456789 -./()+@:#,aeZX张電ü＠１\u200B\n', '0912', '@a.com', '1111 ', 'DE89', 'tel ', '护照'),
  maxLength: 80,
})

describe('spans', () => {
  it('stand in order within any text, apart from each other', () => {
    fc.assert(fc.property(anything, (text) => {
      let last = 0
      for (const { start, end } of findPrivateText(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }), { numRuns: 2_000 })
  })

  it('are the same in full width', () => {
    const lines = fc.constantFrom(...privateLines.phone, ...privateLines.payment)
    fc.assert(fc.property(lines, (marked) => {
      const line = marked.replace(/[«»]/g, '')
      const wide = line.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xFEE0))
      expect(findPrivateText(wide)).toEqual(findPrivateText(line))
    }))
  })

  it('do not change with what Chinese says around a line', () => {
    const lines = [...Object.values(privateLines), ...Object.values(publicLines)].flat()
    fc.assert(fc.property(fc.constantFrom(...lines), chinese, chinese, (marked, before, after) => {
      const line = marked.replace(/[«»]/g, '')
      const shifted = findPrivateText(`${before}。${line}。${after}`)
      const { length } = `${before}。`
      expect(shifted.map(({ start, end, kind }) => ({ start: start - length, end: end - length, kind })))
        .toEqual(findPrivateText(line))
    }), { numRuns: 1_000 })
  })
})

describe.each(numbers)('the number of %s', (_, kind, checked) => {
  it('is found as a whole wherever it stands between words', () => {
    fc.assert(fc.property(before, checked, after, (before, { valid }, after) => {
      expect(findPrivateText(before + valid + after))
        .toEqual([{ start: before.length, end: before.length + valid.length, kind }])
    }), { numRuns: 500 })
  })

  it('is none when its check does not hold', () => {
    fc.assert(fc.property(before, checked, after, (before, { wrong }, after) => {
      expect(findPrivateText(before + wrong + after).map(({ kind }) => kind)).not.toContain(kind)
    }), { numRuns: 500 })
  })
})

describe.each(unchecked)('%s', (_, kind, written) => {
  it('is found as a whole wherever it stands between words', () => {
    fc.assert(fc.property(before, written, after, (before, text, after) => {
      expect(findPrivateText(before + text + after))
        .toEqual([{ start: before.length, end: before.length + text.length, kind }])
    }), { numRuns: 1_000 })
  })
})
