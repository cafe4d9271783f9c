import { describe, expect, it } from 'vitest'
import { isUnfinishedPart, partName } from '../../../../core/package/export/part-name.ts'

const storeId = '3f2a91c0-1111-4111-8111-111111111111'
const at = '2026-11-21T10:42:07.120Z'
const naming = { words: ['Web shop: spring', 'Mei'], at, number: 3, storeId }

describe('the name of a part', () => {
  it('says which audit, who, when, which part and from which browser', () => {
    expect(partName(naming)).toMatch(/^Web shop spring - Mei - 2026-11-2\d \d\d\.42\.07 - 0003 - 3f2a91c0\.kairos$/)
  })

  it.each([
    ['👨\u200D👩\u200D👧 shop', '👨👩👧 shop'],
    ['می\u200Cخواهم', 'میخواهم'],
    ['~ draft', '_ draft'],
    ['\u200C.~ draft', '_ draft'],
    ['a~b', 'a~b'],
  ])('is one that Chromium lets a page write, for %s', (title, expected) => {
    expect(partName({ ...naming, words: [title] }).split(' - ')[0]).toBe(expected)
  })

  it('stands behind those of earlier parts in a folder', () => {
    const later = { ...naming, at: '2026-11-21T10:42:08.000Z', number: 1 }
    const names = [later, { ...naming, number: 10 }, naming].map(partName)
    expect(names.toSorted()).toEqual(names.toReversed())
  })

  it('leaves room for what it ends in while it is written, however long its words are', () => {
    const long = partName({ ...naming, words: ['長'.repeat(300), 'é'.repeat(300)] })
    expect(new TextEncoder().encode(`${long}.tmp.crswap`).length).toBeLessThanOrEqual(255)
    expect(long).toMatch(/ - 0003 - 3f2a91c0\.kairos$/)
  })

  it('tells its own browser what was left unfinished, and no other', () => {
    const name = partName(naming)
    const others = partName({ ...naming, storeId: '00000000-1111-4111-8111-111111111111' })
    expect([`${name}.tmp`, `${name}.tmp.crswap`].map(left => isUnfinishedPart(left, storeId))).toEqual([true, true])
    expect([name, `${name}.crswap`, `${others}.tmp`, `${others}.tmp.crswap`].map(left =>
      isUnfinishedPart(left, storeId))).toEqual([false, false, false, false])
  })
})
