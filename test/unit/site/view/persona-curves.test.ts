import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Persona } from '../../../../core/journey/persona.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { curveOf, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { personaCurves } from '../../../../site/view/persona-curves.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

const filter = { layouts: ['desktop' as const] }
const of = { revision: 1, updatedAt: '2026-11-21T10:00:00.000Z', portraitId: null, segment: '', role: '' }
const personas: Persona[] = ['Mei', 'Jun'].map(name => ({ ...of, id: name, name, goals: [], pains: [] }))
let records: AuditRecords

/** The first auditor walked as one persona, the others as another. */
beforeAll(async () => {
  const round = await springRound()
  const observations = round.observations.map(observation =>
    ({ ...observation, personaId: observation.auditorId === round.auditors[0]!.id ? 'Mei' : 'Jun' }))
  records = { ...round, personas, observations }
})

const curvesOf = (of: AuditRecords) => personaCurves(of, filter, curveOf(scoreAudit(of, filter), undefined))

describe('the curves of personas', () => {
  it('score what was observed as each, and together all there is', () => {
    const curves = curvesOf(records)
    expect(curves.map(({ name }) => name)).toEqual(['Mei', 'Jun'])
    const all = curveOf(scoreAudit(records, filter), undefined)!.scores.journey.ratings
    expect(curves.reduce((sum, { scores }) => sum + scores.journey.ratings, 0)).toBe(all)
  })

  it('are none where all walked as one, or as nobody', () => {
    const walkedAs = (personaId: string | null) =>
      ({ ...records, observations: records.observations.map(observation => ({ ...observation, personaId })) })
    expect([curvesOf(walkedAs('Mei')), curvesOf(walkedAs(null))]).toEqual([[], []])
  })
})
