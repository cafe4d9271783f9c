import type { AnyRecord } from '../../../../core/journey/record.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../core/journey/version.ts'

const seed = 20261121

const base: AnyRecord = {
  id: '11111111-1111-4111-8111-111111111111',
  revision: 1,
  updatedAt: '2026-11-21T10:00:00.000Z',
}

// Few revisions and times, so that the content often has to decide.
const version = fc.record({
  revision: fc.integer({ min: 1, max: 2 }),
  updatedAt: fc.constantFrom('2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.001Z'),
  content: fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
}).map(({ content, ...rest }): AnyRecord => ({ ...content, ...base, ...rest }))

/** The same content with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(turned)
  if (typeof value !== 'object' || value === null)
    return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]))
}

const sign = (a: AnyRecord, b: AnyRecord) => Math.sign(compareVersions(a, b))

describe('which of two versions is newer', () => {
  it('is decided by the revision, whatever the clocks say', () => {
    expect(sign({ ...base, revision: 3, updatedAt: '2026-01-01T00:00:00.000Z' }, { ...base, revision: 2 })).toBe(1)
  })

  it('is decided by the time where the revisions are the same', () => {
    expect(sign(base, { ...base, updatedAt: '2026-11-21T10:00:00.001Z' })).toBe(-1)
  })

  it('is decided by the content where nothing else differs', () => {
    expect(sign({ ...base, note: 'b' }, { ...base, note: 'a' })).toBe(1)
  })

  it('is the same answer from either side', () => {
    fc.assert(fc.property(version, version, (a, b) => {
      expect(sign(a, b) + sign(b, a)).toBe(0)
    }), { seed })
  })

  it('puts any three versions in one order', () => {
    fc.assert(fc.property(version, version, version, (...versions) => {
      const [a, b, c] = versions.sort(compareVersions) as [AnyRecord, AnyRecord, AnyRecord]
      expect([sign(a, b), sign(b, c), sign(a, c)].filter(order => order > 0)).toEqual([])
    }), { seed })
  })

  it('is neither where only the order of keys differs', () => {
    fc.assert(fc.property(version, (record) => {
      expect(compareVersions(record, turned(record) as AnyRecord)).toBe(0)
    }), { seed })
  })

  it.each([
    [{ marks: ['pain', 'gain'] }, { marks: ['gain', 'pain'] }],
    [{ page: null }, {}],
    [{ page: { title: 'a' } }, { page: { title: 'b' } }],
    [{ value: 1 }, { value: '1' }],
  ])('is one of them where the content differs: %o and %o', (a, b) => {
    expect(compareVersions({ ...base, ...a }, { ...base, ...b })).not.toBe(0)
  })
})
