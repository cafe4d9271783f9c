import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { pageKey } from '../../../../../core/journey/page-address.ts'
import { isAuditableAddress, pageSchema } from '../../../../../core/journey/page.ts'
import { hideInTitle, hideSecrets, withoutLogin } from '../../../../../core/journey/privacy/address-secrets.ts'

const shop = 'https://shop.example'

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'
const hidden = (address: string) => hideSecrets(address).address

describe('what is hidden in an address', () => {
  it.each([
    ['?token=abc', '?token=***'],
    ['?a=1&access_token=abc&b=%20x', '?a=1&access_token=***&b=%20x'],
    ['#access_token=abc&token_type=bearer', '#access_token=***&token_type=***'],
    ['?sessionId=1', '?sessionId=***'],
    ['?PHPSESSID=9', '?PHPSESSID=***'],
    ['?connect.sid=9', '?connect.sid=***'],
    ['?api_key=x&apiKey=y&key=z&X-Amz-Signature=q', '?api_key=***&apiKey=***&key=***&X-Amz-Signature=***'],
    ['?password=x&pwd=y&pin=1234', '?password=***&pwd=***&pin=***'],
    ['?密码=x', '?%E5%AF%86%E7%A0%81=***'],
    ['?user=alice@shop.example', '?user=***'],
    ['?user=alice%40shop.example', '?user=***'],
    ['?user=alice%2540shop.example', '?user=***'],
    ['?alice@shop.example', '?***'],
    [`?v=${jwt}`, '?v=***'],
    [`#${jwt}`, '#***'],
    ['?id=64b1f0a2c3d4e5f6a7b8c9d0', '?id=***'],
    ['?id=41cdaa5a-c935-44e8-ad41-358065bd526d', '?id=***'],
    ['?x=sk_live_4eC39HqLyjWDarjtT1zdp7dc', '?x=***'],
    ['?x=AKIAIOSFODNN7EXAMPLE', '?x=***'],
    ['?next=https%3A%2F%2Fshop.example%2Fa%3Ftoken%3Dabc', '?next=***'],
    ['?next=https%3A%2F%2Falice%3Apw%40shop%2F', '?next=***'],
    ['?state=%7B%22token%22%3A%22abc%22%7D', '?state=***'],
    ['?a=1;token=abc', '?a=***'],
    ['#/order?token=abc&step=2', '#/order?token=***&step=2'],
    ['#!/invite/64b1f0a2c3d4e5f6a7b8c9d0?step=2', '#!/invite/***?step=2'],
    ['cart;jsessionid=1A2B?a=1', 'cart;jsessionid=***?a=1'],
  ])('is what opens a door or names somebody: %s', (written, shown) => {
    expect(hidden(`${shop}/${written}`)).toBe(`${shop}/${shown}`)
  })

  it.each([
    '?page=2&sort=price&keyword=shoes&q=red%20shoes',
    '?id=123456789012&sku=SHOE-2024-42',
    '?from=2026-11-21T10:42:07.120Z&to=20261121T104207Z',
    '?category=summer-sale-2024-collection-of-shoes',
    '?name=Summer-Sale-Shoes-And-Bags-For-Everybody',
    '?product=iphone-15-pro-max-256gb-blue',
    '?author=mei&design=new&monkey=1&compass=n&spinner=on',
    '?price=10..20&at=@51.5,-0.12,15z&package=vue@3.5.13',
    '?next=%2Fcheckout%3Fstep%3D2',
    '#/payment/card?step=2',
    '#how-do-i-return-what-i-bought-in-2024',
    '#:~:text=per%20month',
    '?token=&sid',
    '?broken=%E5%8&x=%',
  ])('is nothing that says which page it is: %s', (written) => {
    expect(hideSecrets(`${shop}/${written}`)).toEqual({ address: `${shop}/${written}`, hidden: [] })
  })

  it('is told of by its names', () => {
    expect(hideSecrets(`${shop}/?a=1&token=x&%73id=y#${jwt}`).hidden).toEqual(['token', 'sid', ''])
  })
})

const benign = fc.constantFrom('page', 'sort', 'q', 'id', 'step')
const named = fc.constantFrom('token', 'access_token', 'sid', 'apiKey', 'PHPSESSID', 'password')
const value = fc.stringMatching(/^[\w.~-]{8,60}$/)
const letters = fc.stringMatching(/^[a-z]{1,12}$/)
const token = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes).toString('hex')),
  fc.uuid(),
  fc.tuple(letters, letters).map(([name, host]) => `${name}@${host}.example`),
)

describe('hiding', () => {
  it('leaves everything else as it was, letter by letter, whatever is named as a secret', () => {
    const before = fc.array(fc.tuple(benign, letters), { maxLength: 3 })
    const around = fc.tuple(fc.constantFrom('?', '#', '#/a?'), before)
    fc.assert(fc.property(around, named, value, letters, ([at, pairs], name, secret, after) => {
      const before = pairs.map(pair => `${pair.join('=')}&`).join('')
      const written = (value: string) => `${shop}/a/${at}${before}${name}=${value}&z=${after}`
      expect(hidden(written(secret))).toBe(written('***'))
    }))
  })

  it('finds what looks like a secret under any name, encoded or within another address', () => {
    const wrap = fc.constantFrom(
      (text: string) => text,
      encodeURIComponent,
      (text: string) => encodeURIComponent(encodeURIComponent(text)),
      (text: string) => encodeURIComponent(`https://other.example/?x=${text}&y=1`),
    )
    fc.assert(fc.property(benign, token, wrap, fc.constantFrom('?', '#', '?a=b&'), (name, secret, wrap, at) => {
      expect(hidden(`${shop}/${at}${name}=${wrap(secret)}`)).toBe(`${shop}/${at}${name}=***`)
    }))
  })

  it('makes an address of any address, the same page, and hides no more the second time', () => {
    const parts = fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters(), fc.webFragments(), token)
    fc.assert(fc.property(fc.webUrl(), parts, parts, (base, query, fragment) => {
      const { href } = new URL(`${base}?${query}#${fragment}`)
      const shown = hidden(href)
      expect(isAuditableAddress(shown)).toBe(true)
      expect(hideSecrets(shown)).toEqual({ address: shown, hidden: [] })
      expect(pageKey(shown)).toBe(pageKey(href))
    }))
  })

  it('takes no longer for an address that was made to take long', () => {
    const parts = ['a=', '%40', 'a.', '@a', ':', 'aB1', '"a":', '%253D', '//', '&;', 'a@b.', 'a@']
    const traps = parts.map(part => part.repeat(8_000 / part.length))
    const start = performance.now()
    traps.forEach(trap => hidden(`${shop}/?x=${trap}#${trap}`))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('user and password', () => {
  it('are taken off an address, and nothing else is', () => {
    const part = fc.string({ minLength: 1 }).map(encodeURIComponent)
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), part, part, (address, user, password) => {
      const { href } = new URL(address)
      expect(withoutLogin(href.replace('://', `://${user}:${password}@`))).toBe(href)
      expect(withoutLogin(address)).toBe(address)
    }))
  })

  it.each([
    'http://alice@host/',
    'http://:PASSWORD@host/',
    'https:\\\\alice:PASSWORD@host/',
    'https:alice:PASSWORD@host/',
  ])('are read as browsers read them: %s', (address) => {
    expect(new URL(withoutLogin(address))).toMatchObject({ username: '', password: '', host: 'host' })
  })

  it('are taken off when a record is read', () => {
    const page = { address: 'http://alice:PASSWORD@host/a?b=c', title: '' }
    expect(v.parse(pageSchema, page)).toEqual({ ...page, address: 'http://host/a?b=c' })
  })
})

describe('the title of a page that has none, which is its address', () => {
  it.each([
    ['shop.example/cart?token=abc', 'shop.example/cart?token=***'],
    ['https://shop.example/cart#access_token=abc…', 'https://shop.example/cart#access_token=***'],
    ['alice:PASSWORD@shop.example/cart', 'shop.example/cart'],
    ['shop.example/my cart?for=a b&token=abc', 'shop.example/my%20cart?for=a%20b&token=***'],
  ])('hides the same: %s', (title, shown) => {
    expect(hideInTitle(title, `${shop}/cart?token=abc`)).toBe(shown)
  })

  it.each([
    ...['Pricing', 'shop.example', 'Cart?token=abc', 'other.example/?token=abc', 'What is a token? - Shop', ''],
    ...['Write to us@shop.example', 'Cart / us@shop.example'],
  ])('is left where it is a title: %s', (title) => {
    expect(hideInTitle(title, `${shop}/cart?token=abc`)).toBe(title)
  })
})
