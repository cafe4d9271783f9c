import { expect, it } from 'vitest'
import { isNamedByAddress } from '../../../../core/journey/named-by-address.ts'

it.each([
  ['https://shop.example/terms.txt', 'shop.example/terms.txt'],
  ['http://localhost:4173/terms.txt', 'localhost:4173/terms.txt'],
  ['https://shop.example/', 'shop.example'],
  ['https://shop.example/%E7%B5%90%E5%B8%B3', 'shop.example/結帳'],
  ['file:///srv/shop/terms.txt', 'file:///srv/shop/terms.txt'],
])('a page without a title is called by its address: %s', (address, title) => {
  expect(isNamedByAddress({ address, title })).toBe(true)
})

it.each([
  ['https://shop.example/terms.txt', 'Terms'],
  ['https://shop.example/terms.txt', 'terms.txt'],
  ['https://shop.example/', ''],
  ['https://shop.example/a', 'shop.example'],
])('a title of its own is none: %s, “%s”', (address, title) => {
  expect(isNamedByAddress({ address, title })).toBe(false)
})
