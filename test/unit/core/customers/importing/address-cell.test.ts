import { expect, it } from 'vitest'
import { readAddress } from '../../../../../core/customers/importing/address-cell.ts'

it.each([
  ['https://shop.example/pay?session=1a2b3c4d5e6f', /^https:\/\/shop\.example\/pay\?session=(?!1a2b)/],
  ['/pay?token=1a2b3c4d5e6f', /^\/pay\?token=(?!1a2b)/],
  ['shop.example/pay?token=1a2b3c4d5e6f', /^shop\.example\/pay\?token=(?!1a2b)/],
  ['/pay', /^\/pay$/],
  ['//', /^\/\//],
  ['Home page', /^Home page$/],
  ['home:pricing', /^home:pricing$/],
  ['首页', /^首页$/],
  ['https://', /^https:\/\/$/],
  ['http://[', /^http:\/\/\[$/],
])('an address is read however much of it is written, and never stops an import: %s', (written, read) => {
  expect(readAddress(written)).toMatch(read)
})
