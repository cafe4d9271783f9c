import { describe, expect, it } from 'vitest'
import { pageKey, pathKey, routeKey } from '../../../../core/journey/page-address.ts'

const shop = 'https://shop.example'

describe('what a page is known by', () => {
  it.each([
    [`${shop}/plans`, `${shop}/plans/`],
    [shop, `${shop}/`],
    [`${shop}/plans?id=3`, `${shop}/plans?utm_source=mail&id=3&fbclid=x&gad_source=1&_gl=1*abc`],
    [`${shop}/plans`, `${shop}/plans#:~:text=per%20month`],
    [`${shop}/#/payment`, `${shop}/#/payment:~:text=card`],
    [`${shop}/plans`, `${shop}/plans?#`],
  ])('is the same: %s and %s', (one, other) => {
    expect(pageKey(one)).toBe(pageKey(other))
  })

  it.each([
    [`${shop}/#/pricing`, `${shop}/#/payment`],
    [`${shop}/?page=a`, `${shop}/?page=b`],
    [`${shop}/?page=a`, `${shop}/`],
    [`${shop}/?utm=a`, `${shop}/?utm=b`],
    [`${shop}/#/order?step=1`, `${shop}/#/order?step=2`],
    [`${shop}/plans`, 'http://shop.example/plans'],
    ['file:///mei/a.html', 'file:///mei/b.html'],
  ])('is another: %s and %s', (one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other))
  })

  it('is more than its path, which others share', () => {
    expect(pathKey(`${shop}/shop/?page=a#top`)).toBe(`${shop}/shop`)
    expect(pathKey('file:///mei/a.html?b')).toBe('file:///mei/a.html')
  })

  it('is another under each route that a site keeps in the fragment', () => {
    expect(routeKey(`${shop}/app/#!/order?step=1`)).toBe(`${shop}/app#!/order`)
    expect(routeKey(`${shop}/shop?page=a#top`)).toBe(`${shop}/shop`)
  })
})
