import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedRating, ratingsIn, typedRating } from '../../../../../core/journey/review-clues/ratings-in.ts'

/** As pages write stars, what they come to, and what is no rating at all. */
const pages: [string, ...[number, number][]][] = [
  ['4.5/5', [4.5, 5]],
  ['4,5 / 5', [4.5, 5]],
  ['8/10', [8, 10]],
  ['92/100', [92, 100]],
  ['４／５', [4, 5]],
  ['4 out of 5 stars', [4, 5]],
  ['4.0 out of 5', [4, 5]],
  ['5.0 out of 5 stars  Exactly what I needed', [5, 5]],
  ['Rated 4 out of 5', [4, 5]],
  ['4 of 5', [4, 5]],
  ['3.5 of 5 bubbles', [3.5, 5]],
  ['4 stars out of 5', [4, 5]],
  ['Rated 4.0 on a scale of 5', [4, 5]],
  ['7 on a scale of 1 to 10', [7, 10]],
  ['★★★★☆', [4, 5]],
  ['★ ★ ★ ☆ ☆', [3, 5]],
  ['★★★★★', [5, 5]],
  ['★★★', [3, 5]],
  ['★★★½', [3.5, 5]],
  ['⭐⭐⭐⭐', [4, 5]],
  ['⭐️⭐️⭐️⭐️⭐️', [5, 5]],
  ['★★★★★★★☆☆☆', [7, 10]],
  ['4.5 ★', [4.5, 5]],
  ['5-star review', [5, 5]],
  ['1 star. Never again', [1, 5]],
  ['two stars', [2, 5]],
  ['I would give it five stars', [5, 5]],
  ['Rating: 4', [4, 5]],
  ['Scored 8.4', [8.4, 10]],
  ['评分 4 分', [4, 5]],
  ['评分：4.5', [4.5, 5]],
  ['評分: 4.0 分', [4, 5]],
  ['评分：9.2分', [9.2, 10]],
  ['4.0 顆星', [4, 5]],
  ['4 颗星', [4, 5]],
  ['四颗星', [4, 5]],
  ['五星好评', [5, 5]],
  ['5星', [5, 5]],
  ['給了三顆星', [3, 5]],
  ['四星半', [4.5, 5]],
  ['三颗半星', [3.5, 5]],
  ['4分（满分5分）', [4, 5]],
  ['滿分10分，給8分', [8, 10]],
  ['4 分 / 5 分', [4, 5]],
  ['打了3分', [3, 5]],
  ['2 stars for the app, 5 stars for the people', [2, 5], [5, 5]],
  ['4 of 5 people found this helpful'],
  ['12 of 15 customers'],
  ['Slide 1 of 5'],
  ['Open 24/7'],
  ['14/03/2026'],
  ['4/5/2026'],
  ['6/5'],
  ['★ Best seller'],
  ['☆☆☆☆☆'],
  ['4 stars & up'],
  ['a 4 star hotel'],
  ['星期五'],
  ['三星期前'],
  ['五星级酒店'],
  ['30 分钟'],
  ['版本 4.5'],
  ['Starting at 4'],
  [''],
]

describe('the stars in a text of a page', () => {
  it.each(pages)('%s', (text, ...ratings) => {
    expect(ratingsIn(text).map(({ value, of }) => [value, of])).toEqual(ratings)
  })

  it('are read whichever way they are written', () => {
    const stars = fc.record({ value: fc.integer({ min: 1, max: 50 }), of: fc.constantFrom(5, 10) })
    fc.assert(fc.property(stars, fc.nat(3), ({ value: tenths, of }, way) => {
      const value = Math.min(tenths / 10, of)
      const text = [`${value}/${of}`, `${value} out of ${of}`, `${value} of ${of} stars`, `${value}分（满分${of}分）`][way]!
      expect(ratingsIn(text)).toEqual([{ value, of }])
    }))
  })

  it('are never more than there are, whatever the text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789./ ★☆½分星满of stars\n'), maxLength: 60 })
    fc.assert(fc.property(letters, (text) => {
      for (const { value, of } of ratingsIn(text))
        expect(value).toBeLessThanOrEqual(of)
    }), { numRuns: 2_000 })
  })

  it.each(['★ '.repeat(10_000), '4 '.repeat(10_000), `${'9'.repeat(20_000)}/5`, '满分'.repeat(10_000)])(
    'are looked for in no time in what a hostile page has',
    (text) => {
      const start = performance.now()
      ratingsIn(text)
      expect(performance.now() - start).toBeLessThan(500)
    },
  )
})

describe('stars that somebody types', () => {
  it.each([
    ['4', [4, 5]],
    ['4,5', [4.5, 5]],
    ['8', [8, 10]],
    ['4分', [4, 5]],
    ['3★', [3, 5]],
    ['4/5', [4, 5]],
    ['4 of 10', [4, 10]],
    ['五星', [5, 5]],
  ] as [string, [number, number]][])('%s', (text, [value, of]) => {
    expect(typedRating(text)).toEqual({ value, of })
  })

  it.each(['', 'good', '11', '4/5 or 3/5', '-1'])('cannot be read: %s', (text) => {
    expect(typedRating(text)).toBeNull()
  })
})

describe('stars in a page’s markup', () => {
  it.each([
    ['4', '5', { value: 4, of: 5 }],
    ['4.5', null, { value: 4.5, of: 5 }],
    ['87', '100', { value: 87, of: 100 }],
    ['9', null, { value: 9, of: 10 }],
    ['6', '5', null],
    ['four', '5', null],
    ['', '5', null],
  ])('%s of %s', (value, most, rating) => {
    expect(markedRating(value, most)).toEqual(rating)
  })
})
