import type { Auditor } from '../../../../core/journey/auditor.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeDuplicateAuditors } from '../../../../core/journey/duplicate-auditors.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { satisfaction } from '../../support/journey-view.ts'

const auditor = (id: string, name: string, sameAs: string | null = null): Auditor => ({
  id,
  name,
  sameAs,
  revision: 1,
  updatedAt: '2026-11-21T00:00:00.000Z',
})
const proposed = (...auditors: Auditor[]) =>
  [...proposeDuplicateAuditors(auditors)].map(({ one, other, because }) => `${one.id} ${other.id} ${because}`)

describe('auditors who seem to be one person', () => {
  it('have the same name, whatever its case, accents and order', () => {
    expect(proposed(auditor('b', 'lin  MEI'), auditor('a', 'Méi Lin'))).toEqual(['a b same-name'])
    expect(proposed(auditor('a', '陳靜怡'), auditor('b', '陳靜怡 '))).toEqual(['a b same-name'])
    expect(proposed(auditor('a', 'मीना'), auditor('b', 'मोना'))).toEqual([])
  })

  it('or one name is part of the other', () => {
    expect(proposed(auditor('a', 'Mei'), auditor('b', 'Mei Lin'))).toEqual(['a b part-of-name'])
  })

  it('are found among many as by setting each beside every other', () => {
    const words = fc.array(fc.constantFrom('mei', 'lin', 'chen', 'ann'), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(fc.array(words, { maxLength: 12 }), (names) => {
      const auditors = names.map((name, index) => auditor(String(index).padStart(2, '0'), name.join(' ')))
      const sets = names.map(name => new Set(name))
      const pairs = sets.flatMap((one, index) => sets.slice(index + 1).flatMap((other, further) => {
        const both = [...one].filter(word => other.has(word)).length
        const isPart = both === Math.min(one.size, other.size)
        const pair = `${auditors[index]!.id} ${auditors[index + 1 + further]!.id}`
        return isPart ? [`${pair} ${one.size === other.size ? 'same-name' : 'part-of-name'}`] : []
      }))
      expect(proposed(...auditors)).toEqual(pairs)
    }))
  })

  it('are looked for no further than to the first pair, of however many', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => auditor(String(index).padStart(5, '0'), 'Mei Lin'))
    expect(proposeDuplicateAuditors(many).next().value).toMatchObject({ one: many[0], other: many[1] })
  })

  it('are not those whose names differ, and not those of whom it is known', () => {
    expect(proposed(auditor('a', 'Mei Lin'), auditor('b', 'Mei Chen'), auditor('c', '…'))).toEqual([])
    expect(proposed(auditor('a', 'Mei'), auditor('b', 'Mei', 'a'))).toEqual([])
  })
})

describe('two auditors who are one person', () => {
  it('count as one in scores, while every observation stays', async () => {
    const records = await springRound()
    const [first, second] = records.auditors.toSorted((a, b) => a.id < b.id ? -1 : 1)
    const auditors = records.auditors.map(each => each.id === second!.id ? { ...each, sameAs: first!.id } : each)
    const joined = { ...records, auditors }
    const [before, after] = [records, joined].map(each => viewJourney(each))
    expect(after!.auditors).toHaveLength(before!.auditors.length - 1)
    const criterion = records.criteria.find(({ builtIn }) => builtIn === 'satisfaction') ?? satisfaction
    const [one, other] = [before!, after!].map(view => scoreJourney(view, criterion).journey)
    expect(other!.ratings).toBe(one!.ratings)
    expect(other!.auditors).toBe(one!.auditors - 1)
  })
})
