import type { EnclosingPart } from '../../../../../core/journey/review-clues/read-clues.ts'
import { describe, expect, it } from 'vitest'
import { leaveOutNames } from '../../../../../core/journey/review-clues/leave-out-names.ts'
import { readClues } from '../../../../../core/journey/review-clues/read-clues.ts'
import { readJsonLd } from '../../../../../core/journey/review-clues/read-json-ld.ts'

const context = { now: new Date(2026, 10, 29, 15, 30), language: 'en-GB' }
const words = 'The checkout took me three tries, and I was never told why.'

const part = (other: Partial<EnclosingPart>): EnclosingPart =>
  ({ ratings: [], dates: [], labels: [], lines: [], ...other })
const read = (text: string, ...parts: Partial<EnclosingPart>[]) => readClues(text, parts.map(part), context)

describe('what a page tells of somebody’s words', () => {
  it('is nothing where it says nothing', () => {
    expect(read(words)).toEqual({ rating: null, saidAt: null })
  })

  it('is in its markup before what is read aloud, and in that before what is shown', () => {
    const all = {
      ratings: [{ value: '2', of: '5' }],
      dates: ['2026-03-14'],
      labels: ['3 of 5'],
      lines: ['★★★★☆', '1 April 2026'],
    }
    expect(read(words, all)).toEqual({ rating: { value: 2, of: 5 }, saidAt: '2026-03-14' })
    expect(read(words, { ...all, ratings: [], dates: [] }))
      .toEqual({ rating: { value: 3, of: 5 }, saidAt: '2026-04-01' })
    expect(read(words, { ...all, ratings: [], dates: [], labels: [] }).rating).toEqual({ value: 4, of: 5 })
  })

  it('is in the nearest part that tells it, each by itself', () => {
    expect(read(words, { lines: ['Yesterday'] }, { labels: ['Rated 4 out of 5'], lines: ['3 days ago'] }))
      .toEqual({ rating: { value: 4, of: 5 }, saidAt: '2026-11-28' })
  })

  it('is nothing where that part tells of several, as a list of reviews does', () => {
    expect(read(words, { lines: ['★★★★☆', '★★☆☆☆', '1 May 2026', '2 May 2026'] }, { labels: ['5 of 5'] }))
      .toEqual({ rating: null, saidAt: null })
  })

  it('is one where it is told twice', () => {
    expect(read(words, { labels: ['4 of 5'], ratings: [{ value: '4', of: '5' }, { value: '4.0', of: '5' }] }).rating)
      .toEqual({ value: 4, of: 5 })
  })

  it('stands among the words where a whole review was selected', () => {
    expect(read(`★★☆☆☆ Not again\n14 March 2026\n${words}`, { labels: ['4 of 5'] }))
      .toEqual({ rating: { value: 2, of: 5 }, saidAt: '2026-03-14' })
  })

  it('is not what the words tell of other days', () => {
    expect(read('I ordered 3 days ago and nothing came.').saidAt).toBeNull()
    expect(read('I ordered 3 days ago').saidAt).toBeNull()
    expect(read(words, { lines: ['I ordered 3 days ago and nothing came.', 'Edited in a hurry'] }).saidAt).toBeNull()
  })

  it('is what the words say of stars where the page does not', () => {
    expect(read('I would give it 4 out of 5.')).toEqual({ rating: { value: 4, of: 5 }, saidAt: null })
    expect(read('I would give it 4 out of 5.', { labels: ['2 of 5'] }).rating).toEqual({ value: 2, of: 5 })
  })
})

describe('a review in a page’s JSON-LD', () => {
  const review = {
    '@type': 'Review',
    'reviewBody': `${words}\nBut support was kind.`,
    'reviewRating': { '@type': 'Rating', 'ratingValue': 3, 'bestRating': '5' },
    'datePublished': '2026-03-14T08:00:00+08:00',
    'author': { '@type': 'Person', 'name': 'Ann Example' },
  }
  const page = (...reviews: object[]) => [JSON.stringify({ '@graph': [{ '@type': 'Product', 'review': reviews }] })]

  it('is the one that has the words, however its lines are broken', () => {
    const other = { ...review, reviewBody: 'Fine.', reviewRating: { ratingValue: '5' } }
    expect(readJsonLd(page(other, review), words.replace(', ', ',\n  '), context))
      .toEqual({ rating: { value: 3, of: 5 }, saidAt: '2026-03-14', author: 'Ann Example' })
  })

  it('is none where none has them, and where the page’s own is broken', () => {
    expect(readJsonLd(page(review), 'Other words', context)).toBeNull()
    expect(readJsonLd(['{', '[]', 'null', '3', ...page(review)], words, context)).not.toBeNull()
  })

  it.each([
    [{ reviewRating: { ratingValue: 'good' } }, { rating: null }],
    [{ reviewRating: 'good', author: 7 }, { rating: null, author: null }],
    [{ author: ['Ann', 'Ben'] }, { author: 'Ann' }],
    [{ datePublished: 'in spring' }, { saidAt: null }],
    [{ datePublished: undefined, dateCreated: '2026-02' }, { saidAt: '2026-02' }],
  ])('has what makes sense of it: %o', (odd, found) => {
    expect(readJsonLd(page({ ...review, ...odd }), words, context)).toMatchObject(found)
  })
})

describe('the names of those who wrote', () => {
  it.each([
    ['Ann Example\nGood.\nI am Ann Example!', 'Good.\nI am […]!'],
    ['Annexe is not Ann, says Ann.', 'Annexe is not […], says […].'],
    ['陳小姐說很好', '[…]說很好'],
    ['[…] and …', '[…] and …'],
  ])('are left out: %s', (text, shortened) => {
    expect(leaveOutNames(text, ['Ann Example', 'Ann', '陳小姐', ' ', '…]', 'A'])).toBe(shortened)
  })
})
