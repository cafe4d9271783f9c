import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isAuditableAddress, pageSchema } from '../../../../core/journey/page.ts'

const seed = 20261121
const hostile = [
  ...['javascript', 'data', 'blob', 'filesystem', 'vbscript', 'about', 'chrome', 'edge', 'resource', 'view-source'],
  ...['chrome-extension', 'moz-extension', 'ftp', 'ws', 'intent'],
]

/** Any letters of either case, with the blanks in front and inside that browsers pass over. */
function disguised(scheme: string) {
  const { length } = scheme
  const blanks = fc.constantFrom('', ' ', '\t', '\n', '\u0001')
  const change = fc.tuple(fc.boolean(), fc.constantFrom('', '', '\t', '\n'))
  return fc.tuple(blanks, fc.array(change, { minLength: length, maxLength: length })).map(([before, changes]) => {
    const letters = changes.map(([isUpper, blank], index) =>
      blank + (isUpper ? scheme[index]!.toUpperCase() : scheme[index]!))
    return before + letters.join('')
  })
}

const rest = fc.oneof(
  fc.string(),
  fc.webUrl(),
  fc.constantFrom('alert(1)', '//shop.example/', 'text/html,<script>alert(1)</script>', '%0Aalert(1)'),
)

describe('the address of a page', () => {
  it.each([
    'https://shop.example/pricing?plan=a#b',
    'http://localhost:8080/',
    'file:///shared/mei/shop.html',
    'HTTPS://SHOP.EXAMPLE/',
    'https://xn--fiqs8s.example/%E5%83%B9',
  ])('can be audited: %s', (address) => {
    expect(isAuditableAddress(address)).toBe(true)
  })

  it('can be audited wherever it leads on the web', () => {
    const address = fc.webUrl({ withFragments: true, withQueryParameters: true })
    fc.assert(fc.property(address, address => isAuditableAddress(address)), { seed })
  })

  it.each([undefined, '', 'shop.example', '/pricing', '//shop.example/', 'https://', 'http:// shop', 'about:blank'])(
    'cannot be audited: %s',
    (address) => {
      expect(isAuditableAddress(address)).toBe(false)
    },
  )

  it('never has a scheme that can run something or that is the browser\'s own, however it is written', () => {
    const scheme = fc.constantFrom(...hostile).chain(disguised)
    fc.assert(fc.property(scheme, rest, (scheme, after) => !isAuditableAddress(`${scheme}:${after}`)), { seed })
  })

  it('never has any scheme but http, https and file', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefhilpst'), minLength: 1, maxLength: 8 })
    const scheme = word.filter(scheme => !['http', 'https', 'file'].includes(scheme))
    fc.assert(fc.property(scheme, rest, (scheme, after) => !isAuditableAddress(`${scheme}:${after}`)), { seed })
  })

  it('is not longer than any page needs', () => {
    const long = (length: number) => ({ address: 'https://shop.example/'.padEnd(length, 'a'), title: '' })
    expect([v.is(pageSchema, long(8_000)), v.is(pageSchema, long(8_001))]).toEqual([true, false])
  })
})
