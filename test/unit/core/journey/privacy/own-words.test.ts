import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOwnWords, ownWordsPattern } from '../../../../../core/journey/privacy/own-words.ts'

/** What is found in a text, as it stands there. */
function found(words: string[], text: string): string[] {
  const pattern = ownWordsPattern(words)
  return pattern ? findOwnWords(pattern, text).map(({ start, end }) => text.slice(start, end)) : []
}

describe('words of the user\'s own', () => {
  it.each([
    ['whatever the case', 'Mei Lin', 'MEI LIN and mei lin', ['MEI LIN', 'mei lin']],
    ['over any blanks', 'Mei Lin', 'Mei\u00A0Lin, Mei \n Lin', ['Mei\u00A0Lin', 'Mei \n Lin']],
    ['beside signs', 'Lin', '(Lin), Lin’s, lin_7, lin@shop', ['Lin', 'Lin', 'lin', 'lin']],
    ['beside figures', 'Lin', 'Lin7', ['Lin']],
    ['in the midst of Chinese', '王小明', '客户王小明先生', ['王小明']],
    ['between Chinese', 'Mei Lin', '客户Mei Lin先生', ['Mei Lin']],
    ['in full width', 'Acme', 'ＡＣＭＥ', ['ＡＣＭＥ']],
    ['with letters in two parts', 'Müller', 'Mu\u0308ller', ['Mu\u0308ller']],
    ['where a page may break them', 'Müller', 'Mül\u00ADler', ['Mül\u00ADler']],
    ['as signs, which are no pattern', 'A.C.M.E (x|y)*', 'AxCxMxE A.C.M.E (x|y)* y', ['A.C.M.E (x|y)*']],
    ['as numbers', 'K-4711', 'No. K-4711.', ['K-4711']],
  ])('are found %s', (_, word, text, expected) => expect(found([word], text)).toEqual(expected))

  it.each([
    ['in a longer word', 'Lin', 'Online, Lining, Lind'],
    ['with an accent that makes another letter of it', 'Muller', 'Müller'],
    ['in a longer number', 'K-4711', 'K-47110'],
  ])('are not found %s', (_, word, text) => expect(found([word], text)).toEqual([]))

  it('are found by the longer one of two', () => {
    expect(found(['Mei', 'Mei Lin'], 'Mei Lin and Mei')).toEqual(['Mei Lin', 'Mei'])
  })

  it('are none where none can be seen', () => {
    expect(ownWordsPattern(['', ' \u200B '])).toBeNull()
  })

  it('are found between blanks, whatever signs they are made of', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 12 })
      .filter(text => text === text.trim() && /^\P{M}[\p{L}\p{M}\p{S}\p{P}\p{N} ]+$/u.test(text))
    fc.assert(fc.property(word, text => found([text], `before ${text} behind`).includes(text)))
  })
})
