import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createThemeMatcher, createThemesFinder } from '../../../../../core/customers/themes/match-theme.ts'

function has(text: string, words: string[], excluded: string[] = []): boolean {
  return createThemeMatcher({ words, excluded })(text)
}

describe('a text has a theme', () => {
  it.each([
    ['Where is my REFUND?', 'refund'],
    ['Ｒｅｆｕｎｄ came late', 'refund'],
    ['A café without a menu', 'cafe'],
    ['a cafe without a menu', 'CAFE\u0301'],
    ['I don’t like it', 'don\'t like'],
    ['The check-out froze', 'check out'],
    ['no\nreply at all', 'no reply'],
    ['refunded twice', 'refund*'],
    ['refund', 'refund*'],
    ['Late deliveries again', 'late deliver*'],
    ['re\u00ADfund', 'refund'],
    ['Paid 20 € twice', '20'],
    ['😀😀refund👍🏽', 'refund'],
    ['退货流程太复杂了', '退货'],
    ['退貨流程太複雜了', '退貨'],
    ['客服小姐姐很棒', '客服'],
    ['物流很慢 the delivery was slow', '慢 the'],
    ['物流很慢the delivery', '慢the'],
    ['用App付款失败', 'app付款'],
    ['等了13天', '13天'],
    ['カ\u3099ード', 'ガ'],
    ['บริการช้ามาก', 'ช้า'],
    ['التوصيل بطيء جدا', 'بطيء'],
    ['המשלוח איחר', 'איחר'],
  ])('by a word, however it is written: %s has %s', (text, word) => {
    expect(has(text, ['nothing else', word])).toBe(true)
  })

  it.each([
    ['refunds', 'refund'],
    ['prefund', 'refund*'],
    ['no quick reply', 'no reply'],
    ['退貨', '退货'],
    ['等了13天', '3天'],
    ['カード', 'ガ'],
    ['用MyApp付款', 'app付款'],
    ['', 'refund'],
    ['👍🏽', 'refund'],
    ['a*b .* refunds', '.*'],
    ['anything', ''],
    ['anything', '*'],
    ['anything', '👍'],
  ])('and by nothing else: %s has no %s', (text, word) => {
    expect(has(text, [word])).toBe(false)
  })

  it('unless the same text has an excluded word', () => {
    expect(has('The price was free of charge', ['price'], ['free of charge'])).toBe(false)
    const themesIn = createThemesFinder([{ words: ['price'], excluded: ['prize'] }])
    expect(themesIn(['a prize', 'the price'])).toEqual([0])
    expect(themesIn(['a prize for this price'])).toEqual([])
  })

  it('however many themes share its words, and each once', () => {
    const themesIn = createThemesFinder([
      { words: ['nothing'], excluded: [] },
      { words: ['late', 'late delivery', 'delivery'], excluded: [] },
      { words: ['livery', 'deliver*'], excluded: [] },
      { words: [], excluded: ['late'] },
    ])
    expect(themesIn(['late delivery', 'delivery, late!'])).toEqual([1, 2])
    expect(createThemesFinder([])(['late'])).toEqual([])
    expect(themesIn([])).toEqual([])
  })

  it('as a plain search for each word finds it', () => {
    const unit = fc.constantFrom('a', 'b', 'ab', ' ', ', ', '退', '货', '退货', 'é', '*', '\u0301')
    const text = fc.string({ unit, maxLength: 30 })
    fc.assert(fc.property(text, fc.array(fc.string({ unit, maxLength: 5 }), { maxLength: 6 }), (text, words) => {
      const themes = words.map(word => ({ words: [word], excluded: [] }))
      const one = words.flatMap((word, index) => has(text, [word]) ? [index] : [])
      expect(createThemesFinder(themes)([text])).toEqual(one)
      expect(one).toEqual(words.flatMap((word, index) => searchPlainly(text, word) ? [index] : []))
    }))
  })

  it('also where signs without end are written to take long', () => {
    for (const marks of ['\u0301', '\u0301\u200D\u0316', `${'\u0301'.repeat(29)}\uFF9E`]) {
      const text = `a${marks.repeat(100_000 / marks.length)}${'\u0316'.repeat(100_000)} refund`
      expect(has(text, ['refund'])).toBe(true)
    }
    const steps = Array.from({ length: 100 }, (_, length) => `${'a'.repeat(length)}b`)
    expect(has('a'.repeat(1_000_000), steps)).toBe(false)
  })
})

/** The same by splitting and comparing, for texts of a, b, é, 退 and 货. */
function searchPlainly(text: string, word: string): boolean {
  const [there, asked] = [tokensOf(text), tokensOf(word)]
  const isOpen = word.trimEnd().endsWith('*')
  const last = asked.length - 1
  const fits = (token: string, wanted: string, index: number) => {
    const startsFreely = isChinese(wanted) && index === 0
    const endsFreely = index === last && (isOpen || isChinese(wanted))
    if (startsFreely && endsFreely)
      return token.includes(wanted)
    if (startsFreely)
      return token.endsWith(wanted)
    return endsFreely ? token.startsWith(wanted) : token === wanted
  }
  return asked.length > 0 && there.some((_, start) =>
    asked.every((wanted, index) => fits(there[start + index] ?? ' ', wanted, index)))
}

function tokensOf(text: string): string[] {
  const plain = text.replaceAll('\u0301', '').replaceAll('é', 'e')
  return plain.split(/[ ,*]+|(?<=[退货])(?=[abe])|(?<=[abe])(?=[退货])/).filter(Boolean)
}

function isChinese(token: string): boolean {
  return /[退货]/.test(token)
}
