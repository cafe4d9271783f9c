import type { Candidate, Certainty, LevelRule, Reason } from '../../../../core/moments/candidate.ts'
import { describe, expect, it } from 'vitest'
import { restsOnHints } from '../../../../core/moments/hint.ts'
import { sortCandidates } from '../../../../core/moments/sort-candidates.ts'

interface Plan {
  level?: Partial<Record<LevelRule, number>>
  certainty?: Certainty
  flagged?: boolean
  reach?: number | null
  supported?: boolean
}

const flag = {
  rule: 'flagged' as const,
  family: 'flagged' as const,
  figures: { leastEffect: 0, flagged: 1, auditors: 3 },
}

function candidate(
  touchpointId: string,
  { level = {}, certainty = 'clear', flagged = false, reach = null, supported = false }: Plan,
): Candidate {
  const reasons: Reason[] = [
    ...Object.entries(level).map(([rule, leastEffect]) => ({
      rule: rule as LevelRule,
      family: 'auditors-level' as const,
      certainty,
      figures: { value: 2, others: 4, leastEffect, auditors: 3, touchpoints: 12 },
    })),
    ...flagged ? [flag] : [],
  ]
  return { touchpointId, reach, supported, isHint: restsOnHints({ reasons, supported }), settleFirst: null, reasons }
}

function order(plans: Record<string, Plan>): string[] {
  const candidates = Object.entries(plans).map(([id, plan]) => candidate(id, plan))
  return sortCandidates(candidates).map(({ touchpointId }) => touchpointId)
}

describe('the order of candidates', () => {
  it('puts what customers support before all', () => {
    const large = { level: { lowest: 40 }, flagged: true }
    const supported = { level: { end: 0 }, supported: true }
    expect(order({ large, supported })).toEqual(['supported', 'large'])
  })

  it('puts reasons of two families before a large effect of one', () => {
    const two = { level: { end: 0 }, flagged: true }
    expect(order({ large: { level: { lowest: 40 } }, two })).toEqual(['two', 'large'])
  })

  it('puts stars before hints, which two families do not make one, and before both what customers support', () => {
    const hint = { level: { lowest: 0 }, certainty: 'not-clear' as const }
    const [two, star] = [{ ...hint, flagged: true }, { level: { highest: 5 } }]
    expect(order({ two, star, supported: { ...hint, supported: true } })).toEqual(['supported', 'star', 'two'])
  })

  it('counts several reasons of one family once', () => {
    expect(order({ two: { level: { lowest: 5, end: 5 } }, one: { level: { highest: 10 } } })).toEqual(['one', 'two'])
  })

  it('puts the larger least effect first', () => {
    const [small, large] = [{ level: { lowest: 5 } }, { level: { highest: 20 } }]
    expect(order({ small, none: { flagged: true }, large })).toEqual(['large', 'small', 'none'])
  })

  it('takes the effect times reach, an unknown reach for everybody', () => {
    const plans = {
      few: { level: { lowest: 20 }, reach: 0.1 },
      unknown: { level: { lowest: 10 } },
      half: { level: { lowest: 16 }, reach: 0.5 },
    }
    expect(order(plans)).toEqual(['unknown', 'half', 'few'])
  })

  it('keeps the given order where candidates weigh the same but for rounding', () => {
    const [a, b, c] = [{ level: { end: 0.1 + 0.2 } }, { level: { lowest: 0.3 } }, { level: { highest: 0.1 + 0.2 } }]
    expect(order({ a, b, c })).toEqual(['a', 'b', 'c'])
  })
})
