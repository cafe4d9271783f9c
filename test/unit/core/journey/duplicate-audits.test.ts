import type { Audit } from '../../../../core/journey/audit.ts'
import { describe, expect, it } from 'vitest'
import { proposeDuplicateAudits } from '../../../../core/journey/duplicate-audits.ts'

const audit = (id: string, title: string, part: Partial<Audit> = {}): Audit => ({
  id,
  revision: 1,
  updatedAt: '2026-11-21T00:00:00.000Z',
  title,
  journeyId: `journey ${id}`,
  planId: null,
  seriesId: id,
  round: 1,
  criterionIds: [],
  smallestDifference: null,
  ...part,
})

const pairs = (...audits: Audit[]) =>
  [...proposeDuplicateAudits(audits)].map(({ one, other }) => `${one.id} ${other.id}`)

describe('audits that look alike', () => {
  it.each([
    ['Women\'s shop', 'Women’s shop'],
    ['Spring-round', 'spring round'],
    ['ＦＡＱ', 'FAQ'],
    ['Caf\u00E9', 'Cafe\u0301'],
    ['Shop\u200B', 'Shop'],
  ])('%j and %j are proposed, in one order', (title, other) => {
    expect(pairs(audit('b', title), audit('a', other))).toEqual(['a b'])
  })

  it('are not proposed under two names, once they are joined, nor as rounds of one series', () => {
    expect(pairs(audit('a', 'Round 1.1'), audit('b', 'Round 11'))).toEqual([])
    expect(pairs(audit('a', 'Spring'), audit('b', 'Spring', { sameAs: 'a' }))).toEqual([])
    const rounds = [1, 2].map(round => audit(String(round), 'Spring', { seriesId: 's', round }))
    expect(pairs(...rounds)).toEqual([])
  })

  it('are proposed one after the other: of 20,000 of one title nobody waits for all pairs', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => audit(String(index).padStart(5, '0'), 'Spring'))
    const [first] = proposeDuplicateAudits(many)
    expect(first).toMatchObject({ one: { id: '00000' }, other: { id: '00001' } })
    const rounds = many.map((audit, index) => ({ ...audit, seriesId: 's', round: index + 1 }))
    expect(pairs(...rounds)).toEqual([])
  })
})
