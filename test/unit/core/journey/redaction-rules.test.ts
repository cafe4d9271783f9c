import type { RedactionRules } from '../../../../core/journey/redaction-rules.ts'
import { describe, expect, it } from 'vitest'
import { privateFieldKinds } from '../../../../core/journey/privacy/private-field-kind.ts'
import {
  isKindCovered,
  mostOwnWords,
  optionalKinds,
  standardRules,
  withOwnWord,
} from '../../../../core/journey/redaction-rules.ts'

const rulesOf = (words: string[]): RedactionRules => ({ ...standardRules, words })

describe('what is covered by itself', () => {
  it('is every kind at first, and whatever a page may call private', () => {
    expect([...privateFieldKinds, 'word', 'else'].filter(kind => !isKindCovered(kind, standardRules))).toEqual([])
  })

  it('is no kind that somebody switched off, and all others still', () => {
    const rules = { ...standardRules, uncovered: [...optionalKinds] }
    expect([...privateFieldKinds, 'word'].filter(kind => isKindCovered(kind, rules))).toEqual(['password', 'word'])
  })
})

describe('a word to be covered too', () => {
  it('comes last, without what nobody sees round it', () => {
    expect(withOwnWord(rulesOf(['Acme']), '  Mei \n Lin\u200B ')).toEqual(rulesOf(['Acme', 'Mei Lin']))
    expect(withOwnWord(standardRules, '王小')).toEqual(rulesOf(['王小']))
  })

  it.each([
    ['too-short', ''],
    ['too-short', ' L '],
    ['too-short', '𠮷'],
    ['too-long', 'L'.repeat(101)],
    ['known', 'mei-lin'],
  ])('is not taken where it is %s: %j', (fault, typed) => {
    expect(withOwnWord(rulesOf(['Mei Lin']), typed)).toBe(fault)
  })

  it('is not taken where there are many already', () => {
    const words = Array.from({ length: mostOwnWords }, (_, index) => `word ${index}`)
    expect(withOwnWord(rulesOf(words.slice(1)), 'one more')).toEqual(rulesOf([...words.slice(1), 'one more']))
    expect(withOwnWord(rulesOf(words), 'one more')).toBe('too-many')
  })
})
