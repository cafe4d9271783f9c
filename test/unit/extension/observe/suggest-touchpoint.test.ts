import { describe, expect, it } from 'vitest'
import { onlinePurchase } from '../../../../core/journey/templates/online-purchase.ts'
import { pageSlugs } from '../../../../extension/observe/page-slugs.ts'
import { suggestTouchpoint } from '../../../../extension/observe/suggest-touchpoint.ts'
import { journeyView } from '../../support/journey-view.ts'

const view = journeyView({ touchpoints: 3, ratings: [['Ann', 1, 4], ['Ann', 2, 4]] })
const [pricing, faq, payment] = view.stages[0]!.touchpoints.map(({ touchpoint }) => touchpoint)
const touchpoints = [
  { ...pricing!, name: { 'en': 'Pricing', 'zh-TW': '價格頁' } },
  { ...faq!, name: { en: 'FAQ' } },
  { ...payment!, name: { en: 'Payment' } },
].map(touchpoint => ({ touchpoint, joined: [], observations: [], hidden: 0, verbatims: [] }))
const [older, newer] = view.stages[0]!.touchpoints.flatMap(({ observations }) => observations)

const page = (address: string, title = '') => ({ address, title })
const seen = (observation: typeof older, address: string) => ({ ...observation!, page: page(address) })

describe('the touchpoint suggested for a page', () => {
  it.each([
    ['https://shop.example/plans', 'the same address'],
    ['https://shop.example/plans/?utm_source=mail', 'another visit\'s tracking and slash'],
  ])('is where the page was put before: %s', (address) => {
    const suggestion = suggestTouchpoint(page(address), touchpoints, [seen(older, 'https://shop.example/plans')])
    expect(suggestion).toEqual({ touchpointId: 't1', because: 'seen-before' })
  })

  it('is where the page was put before, also where another visit\'s token was hidden in it or kept', () => {
    const [before, now] = ['https://shop.example/plans?sid=old', 'https://shop.example/plans?sid=***']
    expect(suggestTouchpoint(page(now), touchpoints, [seen(older, before)])?.because).toBe('seen-before')
  })

  it.each([
    ['https://shop.example/#/plan?id=1', 'https://shop.example/#/plan?id=2'],
    ['https://shop.example/plan#top', 'https://shop.example/plan#foot'],
    ['https://shop.example/shop?page=a', 'https://shop.example/shop?page=b'],
  ])('is only likely where no more than the path agrees: %s, then %s', (before, now) => {
    const suggestion = suggestTouchpoint(page(now), touchpoints.slice(0, 2), [seen(older, before)])
    expect(suggestion).toEqual({ touchpointId: 't1', because: 'same-path' })
  })

  it('is the one whose address pattern says most of the page, rather than the one of its name', () => {
    const patterns = ['shop.example/*', 'shop.example/payment*', null]
    const withPatterns = touchpoints.map((view, index) =>
      ({ ...view, touchpoint: { ...view.touchpoint, addressPattern: patterns[index]! } }))
    const suggestion = suggestTouchpoint(page('https://shop.example/payment'), withPatterns, [])
    expect(suggestion).toEqual({ touchpointId: 't2', because: 'pattern' })
  })

  it('is rather the one of its name than one that shares its path', () => {
    const before = seen(older, 'https://shop.example/payment?step=1')
    const suggestion = suggestTouchpoint(page('https://shop.example/payment?step=2'), touchpoints, [before])
    expect(suggestion).toEqual({ touchpointId: 't3', because: 'name' })
  })

  it.each([
    ['https://shop.example/account/checkout.php', 't3'],
    ['https://shop.example/help/Frequently_Asked_Questions/', 't2'],
    ['https://shop.example/#/prices', 't1'],
    ['https://shop.example/%E4%BB%B7%E6%A0%BC', 't1'],
    ['https://shop.example/checkout-experts', undefined],
    ['https://checkout.example/', undefined],
    ['https://shop.example/constructor', undefined],
  ])('is the one whose page shops call so: %s', (address, expected) => {
    expect(suggestTouchpoint(page(address, 'Checkout Ltd'), touchpoints, [])?.touchpointId).toBe(expected)
  })

  it('is known by what shops call its page for touchpoints of the template alone', () => {
    const names = onlinePurchase.stages.flatMap(stage => stage.touchpoints.map(({ name }) => name.en))
    expect(names).toEqual(expect.arrayContaining(Object.keys(pageSlugs)))
  })

  it('is where it was put last', () => {
    const address = 'https://shop.example/plans'
    const both = [seen(older, address), seen(newer, address)]
    for (const observations of [both, both.toReversed()])
      expect(suggestTouchpoint(page(address), touchpoints, observations)?.touchpointId).toBe('t2')
  })

  it.each([
    'https://shop.example/plans/pro',
    'https://other.example/plans',
    'http://shop.example/plans',
    'https://shop.example/plans#/pro',
  ])('is none for another page: %s', (address) => {
    expect(suggestTouchpoint(page(address), touchpoints, [seen(older, 'https://shop.example/plans')])).toBeNull()
  })

  it('is none that the journey does not have any more', () => {
    const address = 'https://shop.example/plans'
    expect(suggestTouchpoint(page(address), touchpoints.slice(1), [seen(older, address)])).toBeNull()
  })

  it.each([
    [page('https://shop.example/', 'Our Pricing – Shop'), 't1', 'the title'],
    [page('https://shop.example/en/faq.html'), 't2', 'the address'],
    [page('https://shop.example/', '商店的價格頁與方案'), 't1', 'a Chinese title, which has no spaces'],
    [page('https://shop.example/%E5%83%B9%E6%A0%BC%E9%A0%81'), 't1', 'a percent-encoded address'],
  ])('is the one that the page is named after: %o', (named, touchpointId) => {
    expect(suggestTouchpoint(named, touchpoints, [])).toEqual({ touchpointId, because: 'name' })
  })

  it.each([
    page('https://shop.example/', 'Repricing and prepayments'),
    page('https://pricing.example/'),
    page('https://shop.example/?page=pricing'),
    page('https://shop.example/%E5%83%B9%E6%A0'),
  ])('is none where the name is only part of a word, or stands elsewhere: %o', (other) => {
    expect(suggestTouchpoint(other, touchpoints, [])).toBeNull()
  })

  it('is the one that another is joined to, by what was seen there and by its name', () => {
    const [prices, ...others] = touchpoints
    const other = { ...prices!.touchpoint, id: 'other', name: { en: 'Our plans' } }
    const joined = [{ ...prices!, joined: [other] }, ...others]
    const seenThere = { ...seen(older, 'https://shop.example/x'), touchpointId: 'other' }
    const byVisit = suggestTouchpoint(page('https://shop.example/x'), joined, [seenThere])
    expect(byVisit).toEqual({ touchpointId: 't1', because: 'seen-before' })
    const byName = suggestTouchpoint(page('https://shop.example/our-plans'), joined, [])
    expect(byName).toEqual({ touchpointId: 't1', because: 'name' })
  })

  it('rests on an earlier visit rather than on a name', () => {
    const address = 'https://shop.example/faq'
    const suggestion = suggestTouchpoint(page(address), touchpoints, [seen(older, address)])
    expect(suggestion).toEqual({ touchpointId: 't1', because: 'seen-before' })
  })
})
