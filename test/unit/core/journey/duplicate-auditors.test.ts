import type { Auditor } from '../../../../core/journey/auditor.ts'
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
  proposeDuplicateAuditors(auditors).map(({ one, other, because }) => `${one.id} ${other.id} ${because}`)

describe('auditors who seem to be one person', () => {
  it('have the same name, whatever its case, accents and order', () => {
    expect(proposed(auditor('b', 'lin  MEI'), auditor('a', 'Méi Lin'))).toEqual(['a b same-name'])
    expect(proposed(auditor('a', '陳靜怡'), auditor('b', '陳靜怡 '))).toEqual(['a b same-name'])
    expect(proposed(auditor('a', 'मीना'), auditor('b', 'मोना'))).toEqual([])
  })

  it('or one name is part of the other', () => {
    expect(proposed(auditor('a', 'Mei'), auditor('b', 'Mei Lin'))).toEqual(['a b part-of-name'])
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
    const [before, after] = [records, joined].map(each => viewJourney(each, { layout: null, market: null }))
    expect(after!.auditors).toHaveLength(before!.auditors.length - 1)
    const criterion = records.criteria.find(({ builtIn }) => builtIn === 'satisfaction') ?? satisfaction
    const [one, other] = [before!, after!].map(view => scoreJourney(view, criterion).journey)
    expect(other!.ratings).toBe(one!.ratings)
    expect(other!.auditors).toBe(one!.auditors - 1)
  })
})
