import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutOut, findCut, hasWords, omission } from '../../../../core/journey/cut-text.ts'

const text = 'Slow to load, hard to find, cheap.'

/** Cuts the first part out that reads so. */
function without(whole: string, part: string): string {
  const start = whole.indexOf(part)
  return cutOut(whole, start, start + part.length)
}

/** Whether a text is another one of which parts are left out, and nothing else. */
function isShortening(shortened: string, whole: string): boolean {
  const letters = (part: string) => part.replace(/\s/g, '')
  let rest = letters(whole)
  for (const part of shortened.split(omission).map(letters)) {
    const index = rest.indexOf(part)
    if (index < 0)
      return false
    rest = rest.slice(index + part.length)
  }
  return true
}

describe('somebody’s words', () => {
  it('are shortened by what is left out alone, with a mark where that was', () => {
    expect(without(text, 'hard to find, ')).toBe('Slow to load, […] cheap.')
    expect(without(text, 'Slow to load, ')).toBe('[…] hard to find, cheap.')
    expect(without(text, ', cheap.')).toBe('Slow to load, hard to find […]')
    expect(without('付款很慢，客服不错。', '付款很慢，')).toBe('[…]客服不错。')
  })

  it('have one mark where two would touch, and none in pieces', () => {
    const once = without(text, 'hard to find, ')
    expect(without(once, 'to load, ')).toBe('Slow […] cheap.')
    expect(without(once, '…] ch')).toBe('Slow to load, […] eap.')
  })

  it('are nothing more where all is left out', () => {
    expect(hasWords(cutOut(text, 0, text.length))).toBe(false)
    expect(hasWords(without(text, 'Slow'))).toBe(true)
  })

  it('can lose anything, and gain nothing', () => {
    const cuts = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(fc.lorem({ mode: 'sentences', maxCount: 3 }), cuts, (whole, cuts) => {
      const shortened = cuts.reduce((left, [from, length]) => {
        const start = from % (left.length + 1)
        return cutOut(left, start, Math.min(left.length, start + length % 10))
      }, whole)
      expect(isShortening(shortened, whole)).toBe(true)
      expect(shortened).not.toMatch(/…\]\s*\[…/)
    }))
  })
})

describe('what a field lost', () => {
  it('is found wherever it was', () => {
    const part = fc.tuple(fc.string({ minLength: 1 }), fc.nat(), fc.nat())
    fc.assert(fc.property(part, ([whole, from, length]) => {
      const start = from % whole.length
      const end = Math.min(whole.length, start + 1 + length % whole.length)
      const cut = findCut(whole, whole.slice(0, start) + whole.slice(end))!
      expect(whole.slice(0, cut.start) + whole.slice(cut.end)).toBe(whole.slice(0, start) + whole.slice(end))
    }))
  })

  it.each([
    ['nothing changed', 'as it was', 'as it was'],
    ['a letter came', 'as it was', 'as it wash'],
    ['a word became another', 'as it was', 'as it is'],
  ])('is nothing where %s', (_, before, after) => {
    expect(findCut(before, after)).toBeNull()
  })
})
