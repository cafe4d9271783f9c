import { describe, expect, it } from 'vitest'
import { quoteOf } from '../../../../extension/observe/quote-of.ts'

function quotable(text: string, prefix = '', suffix = '') {
  return { text, anchors: { css: 'main > p', exact: text, prefix, suffix, start: 12, end: 12 + text.length } }
}

const places = (length: number) => [
  { kind: 'position', value: `12-${12 + length}` },
  { kind: 'css', value: 'main > p' },
]

describe('a quote', () => {
  it('is found again by its words, by what stands beside them, by their position and by their element', () => {
    expect(quoteOf(quotable('From 9 a month', 'Prices: ', ' plus tax'))).toEqual({
      kind: 'quote',
      text: 'From 9 a month',
      selectors: [
        { kind: 'text', value: 'From 9 a month', prefix: 'Prices: ', suffix: ' plus tax' },
        ...places(14),
      ],
    })
  })

  it('has nothing private in it, nor in what tells where it stands', () => {
    const text = 'Write to ann@shop.example today.'
    expect(quoteOf(quotable(text, 'Contact: '))).toEqual({
      kind: 'quote',
      text: 'Write to […] today.',
      selectors: places(text.length),
    })
  })

  it('has what is private in it where somebody keeps that', () => {
    const text = 'Write to ann@shop.example today.'
    expect(quoteOf(quotable(text), [0])).toMatchObject({ text, selectors: [{ kind: 'text', value: text }, {}, {}] })
  })

  it.each([
    ['half of an e-mail address', 'ann@sh', ''],
    ['the end of a telephone number', '30 90 18 20', ''],
    ['a card number that goes on', '', ' 4111 1111'],
  ])('leaves away %s beside it', (_, prefix, suffix) => {
    expect(quoteOf(quotable('Ask us', prefix, suffix)).selectors[0]).toEqual({ kind: 'text', value: 'Ask us' })
  })
})
