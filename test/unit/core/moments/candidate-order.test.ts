import type { Candidate, LevelRule } from '../../../../core/moments/candidate.ts'
import { describe, expect, it } from 'vitest'
import { sortCandidates } from '../../../../core/moments/sort-candidates.ts'

interface Plan {
  level?: Partial<Record<LevelRule, number>>
  flagged?: boolean
  reach?: number | null
  supported?: boolean
}

function candidate(
  touchpointId: string,
  { level = {}, flagged = false, reach = null, supported = false }: Plan,
): Candidate {
  return {
    touchpointId,
    reach,
    supported,
    settleFirst: null,
    reasons: [
      ...Object.entries(level).map(([rule, leastEffect]) => ({
        rule: rule as LevelRule,
        family: 'auditors-level' as const,
        certainty: 'clear' as const,
        figures: { value: 2, others: 4, leastEffect, auditors: 3, touchpoints: 12 },
      })),
      ...(flagged
        ? [
            {
              rule: 'flagged' as const,
              family: 'flagged' as const,
              figures: { leastEffect: 0, flagged: 1, auditors: 3 },
            },
          ]
        : []),
    ],
  }
}

function order(plans: Record<string, Plan>): string[] {
  return sortCandidates(Object.entries(plans).map(([id, plan]) => candidate(id, plan))).map(
    ({ touchpointId }) => touchpointId,
  )
}

describe('the order of candidates', () => {
  it('puts what customers support before all', () => {
    expect(
      order({ large: { level: { lowest: 40 }, flagged: true }, supported: { level: { end: 0 }, supported: true } }),
    ).toEqual(['supported', 'large'])
  })

  it('puts reasons of two families before a large effect of one', () => {
    expect(order({ large: { level: { lowest: 40 } }, two: { level: { end: 0 }, flagged: true } })).toEqual([
      'two',
      'large',
    ])
  })

  it('counts several reasons of one family once', () => {
    expect(order({ two: { level: { lowest: 5, end: 5 } }, one: { level: { peak: 10 } } })).toEqual(['one', 'two'])
  })

  it('puts the larger least effect first', () => {
    expect(
      order({ small: { level: { lowest: 5 } }, none: { flagged: true }, large: { level: { peak: 20 } } }),
    ).toEqual(['large', 'small', 'none'])
  })

  it('takes the effect times reach, an unknown reach for everybody', () => {
    expect(
      order({
        few: { level: { lowest: 20 }, reach: 0.1 },
        unknown: { level: { lowest: 10 } },
        half: { level: { lowest: 16 }, reach: 0.5 },
      }),
    ).toEqual(['unknown', 'half', 'few'])
  })

  it('keeps the given order where candidates weigh the same but for rounding', () => {
    expect(
      order({ a: { level: { end: 0.1 + 0.2 } }, b: { level: { lowest: 0.3 } }, c: { level: { peak: 0.1 + 0.2 } } }),
    ).toEqual(['a', 'b', 'c'])
  })
})
