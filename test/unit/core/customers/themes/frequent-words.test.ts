import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeWords } from '../../../../../core/customers/themes/frequent-words.ts'
import { createThemeMatcher } from '../../../../../core/customers/themes/match-theme.ts'
import { countWords } from '../../../support/count-words.ts'

/** Words by the number of texts that have them. */
function proposed(texts: string[], most = 100): Record<string, number> {
  return Object.fromEntries(proposeWords(countWords([texts]), { most }).map(({ word, n }) => [word, n]))
}

const repeated = (text: string) => [`${text}.`, text.toUpperCase()]

describe('words proposed for themes', () => {
  it('come with the number of texts that have them, however often one does', () => {
    const texts = ['Refund, refund, refund!', 'My REFUND is late', 'late again', 'Ｒｅｆｕｎｄ?', 'parking']
    expect(proposed(texts)).toEqual({ refund: 3, late: 2 })
  })

  it('go from most to fewest, by their letters where they are as many', () => {
    const texts = ['zebra lift', 'zebra', 'parking', 'lift zebra', 'parking', 'lift']
    expect(proposeWords(countWords([texts]), { most: 2 })).toEqual([{ word: 'lift', n: 3 }, { word: 'zebra', n: 3 }])
    expect(proposeWords(countWords([texts.reverse()]), { most: 3 }).at(-1)).toEqual({ word: 'parking', n: 2 })
    expect(proposeWords(countWords([texts]), { most: 0 })).toEqual([])
  })

  it('are phrases where their words hardly stand alone', () => {
    const texts = [
      'customer service was rude',
      'Customer service again',
      'rude customer service',
      'customer-service',
      'rude staff',
    ]
    expect(proposed(texts)).toEqual({ 'customer service': 4, 'rude': 3 })
  })

  it('are no phrases across punctuation, numbers and words that say nothing', () => {
    expect(Object.keys(proposed([...repeated('slow, delivery 3 parcels and boxes')])))
      .toEqual(['boxes', 'delivery', 'parcels', 'slow'])
  })

  it('keep what turns them round', () => {
    expect(proposed(repeated('I don’t like it: no reply'))).toEqual({ 'dont like': 2, 'no reply': 2 })
    expect(proposed(['系统不稳定', '不稳定！'])).toEqual({ 不稳定: 2 })
  })

  it('are found in simplified and traditional Chinese, known to dictionaries or not', () => {
    const simplified = ['客服态度差，退货流程太复杂了', '客服小姐姐很好，退货很快', '客服不理人，流程复杂']
    expect(proposed(simplified)).toMatchObject({ 客服: 3, 退货: 2, 流程: 2, 复杂: 2 })
    const traditional = ['客服態度差，退貨流程太複雜了', '我們的客服很好，退貨很快', '客服！流程、複雜']
    expect(proposed(traditional)).toMatchObject({ 客服: 3, 退貨: 2, 流程: 2, 複雜: 2 })
    for (const torn of ['客', '服', '退', '服态度', '服態度', '我们', '我們', '了'])
      expect(proposed([...simplified, ...traditional])).not.toHaveProperty(torn)
  })

  it('are no characters that stand in pairs alone, be it in several', () => {
    expect(proposed(['退货流程', '退货流程', '发货，慢', '发货，慢', '货']))
      .toEqual({ 退货: 2, 发货: 2, 流程: 2, 慢: 2 })
  })

  it('are found where languages meet, and right to left', () => {
    expect(proposed(repeated('用App付款失败😀refund'))).toMatchObject({ 'app 付款': 2, 'refund': 2 })
    expect(proposed(['التوصيل بطيء', 'بطيء جدا'])).toEqual({ بطيء: 2 })
  })

  it('are no numbers, addresses and single letters', () => {
    const texts = repeated('x 42 Order AB12345 a@shop.example https://shop.example/退款 www.shop.example/help shop.com')
    expect(proposed(texts)).toEqual({ 退款: 2, order: 2 })
  })

  it('are none where there is nothing to propose', () => {
    for (const texts of [[], [''], ['👍🏽', '👍🏽'], ['the', 'the'], ['once', 'only'], ['\uD800', '\uD800']])
      expect(proposed(texts)).toEqual({})
  })

  it('make a theme that has all of their texts', () => {
    const unit = fc.constantFrom('late ', 'fee', 'no ', 'app', '退', '货', '客服', '不', '慢', ', ', ' ', 'é', 'the ', '7')
    fc.assert(fc.property(fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 12 }), (texts) => {
      for (const { word, n } of proposeWords(countWords([texts]), { most: 50 })) {
        const found = texts.filter(createThemeMatcher({ words: [word], excluded: [] }))
        expect(found.length).toBeGreaterThanOrEqual(n)
        expect(n).toBeGreaterThan(1)
      }
    }))
  })
})
