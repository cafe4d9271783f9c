import type { Observation } from '../../../../core/journey/observation.ts'
import { describe, expect, it } from 'vitest'
import { lastPersonaId } from '../../../../extension/observe/last-persona.ts'

const at = (hour: number, day = 21) => new Date(2026, 10, day, hour).toISOString()

function walked(auditorId: string, observedAt: string, personaId?: string | null): Observation {
  return { auditorId, observedAt, personaId } as Observation
}

describe('who an auditor goes on as', () => {
  it('is whom the latest observation of that day was walked as, in whatever order they stand', () => {
    const all = [walked('mei', at(11), 'ann'), walked('mei', at(9), 'bob'), walked('ade', at(12), 'bob')]
    expect(lastPersonaId(all, 'mei', at(14))).toBe('ann')
  })

  it('is nobody where the latest was nobody in particular, was on another day, or there is none', () => {
    expect(lastPersonaId([walked('mei', at(9), 'ann'), walked('mei', at(10), null)], 'mei', at(11))).toBeNull()
    expect(lastPersonaId([walked('mei', at(9)), walked('mei', at(8), 'ann')], 'mei', at(11))).toBeNull()
    expect(lastPersonaId([walked('mei', at(9, 20), 'ann')], 'mei', at(9))).toBeNull()
    expect(lastPersonaId([], 'mei', at(9))).toBeNull()
  })
})
