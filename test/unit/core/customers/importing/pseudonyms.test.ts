import { describe, expect, it } from 'vitest'
import { createPseudonyms, keyOfWord, randomKey } from '../../../../../core/customers/importing/pseudonyms.ts'

describe('pseudonyms of customers', () => {
  it('are the published SipHash-2-4 of who they stand for', () => {
    // The reference implementation's key 00 01 .. 0f; its vector for 15 bytes 00 .. 0e is a129ca6149be45e5.
    const key = new Uint32Array([0x03020100, 0x07060504, 0x0B0A0908, 0x0F0E0D0C])
    const bytes = String.fromCharCode(...Array.from({ length: 15 }, (_, index) => index))
    // Control characters at the ends would be trimmed off: a letter on either side keeps what is between.
    const [one, other] = [createPseudonyms(key)(`a${bytes}b`), createPseudonyms(key)(`a${bytes}c`)]
    expect([one, other]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.not.stringMatching(one!)])
  })

  it('are the same for one address however it is written, and for nobody there is none', () => {
    const of = createPseudonyms(randomKey())
    expect(of(' Mei@Shop.Example ')).toBe(of('mei@shop.example'))
    expect(of('C-17')).not.toBe(of('c-17'))
    expect(of('  ')).toBeNull()
  })

  it('meet where colleagues use one word, and nowhere else', async () => {
    const keys = await Promise.all(['our word', ' our word ', 'another word'].map(keyOfWord))
    const [mine, yours, theirs] = keys.map(key => createPseudonyms(key)('mei@shop.example'))
    expect([mine === yours, mine === theirs]).toEqual([true, false])
    expect(createPseudonyms(randomKey())('mei@shop.example')).not.toBe(mine)
  })
})
