import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, shortenText } from '../../../../core/journey/shorten-text.ts'

const family = '👩‍👩‍👧‍👦'

describe('a shortened text', () => {
  it('is itself where it fits', () => {
    expect(shortenText('Pricing', 7)).toBe('Pricing')
  })

  it('says that there is more, and is cut between what readers take for characters', () => {
    expect(shortenText('Pricing page', 8)).toBe('Pricing…')
    expect(shortenText(`ab${family}`, family.length + 1)).toBe('ab…')
    expect(shortenText('cafe\u0301 terrace', 5)).toBe('caf…')
  })

  it('is never too long and never has half a character, whatever it is of', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60, size: 'max' })
    fc.assert(fc.property(texts, fc.integer({ min: 3, max: 40 }), (text, most) => {
      const short = shortenText(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(short.isWellFormed()).toBe(true)
      expect(text.startsWith(short.replace(/…$/, ''))).toBe(true)
    }))
  })

  it('has something to see, though one character alone is too long', () => {
    expect(beginningOf(`e${'\u0301'.repeat(50)}`, ({ length }) => length <= 10)).toHaveLength(10)
  })
})
