import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableAddress } from '../../../../core/journey/readable-address.ts'

describe('an address as it is read', () => {
  it.each([
    ['https://shop.example/#/%E7%B5%90%E5%B8%B3/checkout', 'https://shop.example/#/結帳/checkout'],
    ['https://shop.example/caf%C3%A9?q=%e4%be%a1%E6%A0%BC', 'https://shop.example/café?q=価格'],
    ['https://shop.example/%D8%B4%D8%B1%D8%A7%D8%A1', 'https://shop.example/شراء'],
  ])('has letters of any script: %s', (address, read) => {
    expect(readableAddress(address)).toBe(read)
  })

  it.each([
    ['what has a meaning in an address', 'https://shop.example/a%2Fb%3Fc%23d%25e%20f'],
    ['marks of direction', 'https://shop.example/%E2%80%AE45.21'],
    ['blanks and fillers of other scripts', 'https://shop.example/%E3%80%80%E3%85%A4%C2%A0'],
    ['what only looks like a slash or a dot', 'https://shop.example%E2%81%84evil%E3%80%82example'],
    ['what is no UTF-8', 'https://shop.example/%B5%B2'],
    ['a code that is cut off', 'https://shop.example/%E7%B5%9'],
  ])('keeps %s encoded', (_, address) => {
    expect(readableAddress(address)).toBe(address)
  })

  it('leads to the same page', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.webPath(), (text, path) => {
      const { href } = new URL(`https://shop.example${path}/${encodeURIComponent(text.toWellFormed())}#${text}`)
      expect(new URL(readableAddress(href)).href).toBe(href)
    }))
  })
})
