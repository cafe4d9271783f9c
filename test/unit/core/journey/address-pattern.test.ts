import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patternFit } from '../../../../core/journey/address-pattern.ts'

const fits = (pattern: string, address: string) => patternFit(pattern, address) !== null

describe('an address pattern', () => {
  it.each([
    ['shop.example/pricing', 'https://www.shop.example/pricing/'],
    ['https://shop.example/pricing/', 'http://shop.example/Pricing?utm_source=mail'],
    ['shop.example/p/*', 'https://shop.example/p/shoes?id=1'],
    ['*.example/*/pay*', 'https://shop.example/en/payment'],
    ['/pricing*', 'https://other.example/pricing-plans'],
    ['/checkout', 'https://shop.example/checkout#step-2'],
    ['shop.example/#/pricing', 'https://shop.example/#/pricing?ref=1'],
    ['shop.example/?page=a', 'https://shop.example/?page=a'],
    ['shop.example/#/結帳/*', 'https://shop.example/#/%E7%B5%90%E5%B8%B3/checkout'],
    ['/caf%C3%A9', 'https://shop.example/café'],
  ])('%s fits %s', (pattern, address) => expect(fits(pattern, address)).toBe(true))

  it.each([
    ['shop.example/pricing', 'https://shop.example/pricing/old'],
    ['shop.example/?page=a', 'https://shop.example/?page=b'],
    ['/pricing', 'https://shop.example/en/pricing'],
    ['shop.example/#/pricing', 'https://shop.example/#/payment'],
    ['ab*ba', 'https://aba'],
    ['*', 'https://shop.example/'],
    ['*/*', 'https://shop.example/a'],
    ['', 'https://shop.example/'],
  ])('%s does not fit %s', (pattern, address) => expect(fits(pattern, address)).toBe(false))

  it('says more the more it names', () => {
    const address = 'https://shop.example/p/shoes'
    expect(patternFit('shop.example/p/shoes', address)!).toBeGreaterThan(patternFit('shop.example/p/*', address)!)
  })

  it('with stars anywhere fits what it was made of', () => {
    const path = fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(path, fc.nat(), fc.nat(), (parts, one, other) => {
      const whole = `shop.example/${parts.join('/')}`
      const [from, to] = [one, other].map(n => 12 + n % (whole.length - 12)).sort((a, b) => a - b)
      expect(fits(`${whole.slice(0, from)}*${whole.slice(to)}`, `https://${whole}`)).toBe(true)
    }))
  })

  it('of any stranger takes no time', () => {
    expect(fits(`a.example/${'*a'.repeat(300)}*b`, `https://a.example/${'a'.repeat(1_500)}`)).toBe(false)
  })
})
