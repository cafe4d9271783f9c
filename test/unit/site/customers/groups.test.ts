import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../../core/customers/scores/score-counts.ts'
import { scoreGroups, tellingDimensions } from '../../../../site/customers/figures/groups.ts'
import { scoreDomain } from '../../../../site/customers/figures/score-domain.ts'

const question = {
  id: 'q1',
  wording: 'How satisfied are you?',
  subject: 'satisfaction' as const,
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good' as const,
  boxes: 2,
  criterionId: null,
  isOutcome: false,
}
const answerers = { hasCustomers: false, isCounted: false }
const places = { ids: ['search', 'checkout'], resolve: (id: string | null) => id, name: String }

function cell(by: { place?: string | null, team?: string | null }, value: number, n: number) {
  return { by: { place: null, segment: null, channel: null, market: null, team: null, ...by }, value, n }
}

function counted(...cells: ReturnType<typeof cell>[]) {
  const distribution = distributionOf(question, cells)
  const score = scoreCounts(question, distribution, answerers)
  return { question, answerers, cells, distribution, score, customers: 0, anonymous: 0 }
}

describe('a question broken down', () => {
  const byTeam = counted(
    cell({ team: null }, 5, 60),
    cell({ team: 'B' }, 5, 40),
    cell({ team: 'A' }, 1, 80),
    cell({ team: 'C' }, 5, 4),
  )

  it('is so only by what its answers differ in', () => {
    expect(tellingDimensions(byTeam)).toEqual(['team'])
    expect(tellingDimensions(counted(cell({}, 5, 60)))).toEqual([])
  })

  it('has the largest groups first, and those of whom nothing is said last', () => {
    expect(scoreGroups(byTeam, 'team', places).groups.map(({ name }) => name)).toEqual(['A', 'B', 'C', null])
  })

  it('compares and counts only groups that have a figure', () => {
    const { groups, words } = scoreGroups(byTeam, 'team', places)
    expect(groups.map(({ againstRest }) => againstRest !== null)).toEqual([true, true, false, true])
    expect(words).toMatchObject({ compared: 3, differing: 3, sentence: 'one-in-ten-is-chance' })
  })

  it('has touchpoints in walking order, and what is tied to none at the end', () => {
    const byPlace = counted(cell({}, 5, 90), cell({ place: 'checkout' }, 5, 50), cell({ place: 'search' }, 4, 5))
    expect(scoreGroups(byPlace, 'place', places).groups.map(({ name }) => name)).toEqual(['search', 'checkout', null])
  })
})

describe('the span that scores are drawn in', () => {
  it('holds all their intervals, and nothing that no score can be', () => {
    const scores = [counted(cell({}, 5, 40)).score, counted(cell({}, 5, 20), cell({}, 1, 20)).score]
    const domain = scoreDomain(scores)!
    expect(domain.high).toBe(100)
    expect(domain.low).toBeLessThanOrEqual(scores[1]!.interval!.low)
    expect(domain.low).toBeGreaterThanOrEqual(0)
    expect(scoreDomain([])).toBeNull()
  })
})
