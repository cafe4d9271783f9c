import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileStem } from '../../../../core/package/export/file-name.ts'

const facts = ['2026-11-21', 'new', 'mail', '12 of 34']
const ending = '.kairos'
const nameOf = (...words: string[]) => fileStem(words, facts, ending) + ending
const bytesOf = (name: string) => Buffer.byteLength(name)

const forbidden = /[\p{Cc}<>:"/\\|?*\u200B\u202E]/u
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i

describe('a text in a file\'s name', () => {
  it.each([
    ['Web shop', 'Web shop'],
    ['a/b:c*d?"e"<f>|g\\h', 'a b c d e f g h'],
    ['line\nbreak\0', 'line break'],
    ['. hidden . ', 'hidden'],
    ['ends with a dot...', 'ends with a dot'],
    ['CON', '_CON'],
    ['con.fig', '_con.fig'],
    ['Aux .txt', '_Aux .txt'],
    ['COM1', '_COM1'],
    ['lpt³', '_lpt³'],
    ['Contact', 'Contact'],
    ['COM10', 'COM10'],
    ['turned \u202Eround\u2066', 'turned round'],
    ['\uFEFFun\u200Bseen\u00AD', 'un seen'],
    ['👩‍👩‍👧 نام‌ها', '👩‍👩‍👧 نام‌ها'],
    ['half \uD83D', 'half \uFFFD'],
    ['///', ''],
  ])('%j is %j', (text, safe) => {
    expect(fileStem([text], [], '')).toBe(safe)
  })
})

describe('a file\'s name', () => {
  it('keeps its ending and what tells it apart, whatever people typed', () => {
    const name = nameOf('走查'.repeat(150), 'Mei')
    expect(name).toMatch(/^(?:走查)+走? - Mei - 2026-11-21 - new - mail - 12 of 34\.kairos$/)
    expect(bytesOf(name)).toBeLessThanOrEqual(240)
    expect(bytesOf(name)).toBeGreaterThan(235)
  })

  it('gives two long texts the same room', () => {
    const [title, auditor] = nameOf('t'.repeat(300), 'a'.repeat(300)).split(' - ')
    expect(Math.abs(title!.length - auditor!.length)).toBeLessThanOrEqual(1)
  })

  it('is cut between what readers take for characters', () => {
    const family = '👩‍👩‍👧‍👦'
    const [words] = nameOf(family.repeat(12)).split(' - ')
    expect(words).toBe(family.repeat(Math.floor(bytesOf(words!) / bytesOf(family))))
    expect(nameOf(`${'a'.repeat(150)}e\u0301o\u0323\u0302`.repeat(2))).not.toMatch(/ - \p{M}/u)
  })

  it('has no dot or blank where it was cut', () => {
    expect(nameOf('. a'.repeat(100))).toMatch(/a - 2026/)
  })

  it('is short, whole and safe for any text', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300, size: 'max' })
    fc.assert(fc.property(texts, texts, (title, auditor) => {
      const name = nameOf(title, auditor)
      expect(bytesOf(name)).toBeLessThanOrEqual(240)
      expect(name.isWellFormed()).toBe(true)
      expect(name).not.toMatch(forbidden)
      expect(name).not.toMatch(reserved)
      expect(name).not.toMatch(/^[. ]/)
      expect(name.endsWith('2026-11-21 - new - mail - 12 of 34.kairos')).toBe(true)
    }), { numRuns: 40 })
  })
})
