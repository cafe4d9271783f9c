import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText as breakText } from '../../../../site/drawing/layout/text/wrap-text.ts'

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u
const measure = (text: string) => Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

const wrapText = (...text: Parameters<typeof breakText>) => breakText(...text).map(line => line.text)

function isSingleCharacter(line: string): boolean {
  return Array.from(new Intl.Segmenter('en').segment(line)).length === 1
}

describe('wrapping text', () => {
  it('breaks between words', () => {
    expect(wrapText('Chat with sales', 10, measure, 'en')).toEqual(['Chat with', 'sales'])
  })

  it('keeps e-mail together and breaks after a longer hyphenated word', () => {
    expect(wrapText('Welcome e-mail', 9, measure, 'en')).toEqual(['Welcome', 'e-mail'])
    expect(wrapText('check-out page', 8, measure, 'en')).toEqual(['check-', 'out page'])
  })

  it('cuts a word that is wider than the line', () => {
    expect(wrapText('abcdefgh', 3, measure, 'en')).toEqual(['abc', 'def', 'gh'])
  })

  it('breaks Chinese between words and never begins a line with its punctuation', () => {
    const lines = wrapText('售前咨询聊天，以及在线客服。', 12, measure, 'zh-CN')
    expect(lines.join('')).toBe('售前咨询聊天，以及在线客服。')
    expect(lines.every(line => !/^[，。]/.test(line))).toBe(true)
  })

  it('gives no lines for a blank text', () => {
    expect(wrapText('  ', 10, measure, 'en')).toEqual([])
  })

  it('breaks plain words where it breaks all others', () => {
    const characters = fc.constantFrom(...'ab9é .,-/(!“”’')
    fc.assert(fc.property(fc.string({ unit: characters, maxLength: 40 }), (text) => {
      // A letter of another script is looked up as a word, and changes nothing before the space.
      const [plain, others] = [text, `${text} Ж`].map(words => wrapText(words, 7, measure, 'en'))
      const beforeSpace = others!.join('\n').replace(/ ?\n?Ж$/, '').trimEnd()
      expect(beforeSpace.split('\n').filter(Boolean)).toEqual(plain)
    }))
  })

  it('loses no character and keeps within the width', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(fc.property(texts, fc.integer({ min: 4, max: 40 }), (text, width) => {
      const broken = breakText(text, width, measure, 'en')
      const lines = broken.map(line => line.text)
      expect(broken.map(line => line.width)).toEqual(lines.map(measure))
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines)
        expect(measure(line) <= width || isSingleCharacter(line)).toBe(true)
    }))
  })
})
