import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { curveOf, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { personaCurves } from '../../../../site/view/persona-curves.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { twoPersonas } from '../../support/two-personas.ts'

const filter = { layouts: ['desktop' as const] }
let records: AuditRecords

beforeAll(async () => {
  records = twoPersonas(await springRound())
})

const curvesOf = (of: AuditRecords) => personaCurves(of, filter, curveOf(scoreAudit(of, filter), undefined))

describe('the curves of personas', () => {
  it('score what was observed as each, and together all there is', () => {
    const curves = curvesOf(records)
    expect(curves.map(({ name }) => name)).toEqual(['Mei', 'Jun'])
    const all = curveOf(scoreAudit(records, filter), undefined)!.scores.journey.ratings
    expect(curves.reduce((sum, { scores }) => sum + scores.journey.ratings, 0)).toBe(all)
  })

  it('are there beside the one that is scored alone, but for those that nobody asked for', () => {
    const alone = { ...filter, personaIds: ['Jun'] }
    const of = (chosen?: string[]) =>
      personaCurves(records, alone, curveOf(scoreAudit(records, alone), undefined), chosen).map(({ name }) => name)
    expect(of()).toEqual(['Mei', 'Jun'])
    expect([of(['Mei', 'Jun']), of(['Jun'])]).toEqual([['Mei', 'Jun'], []])
  })

  it('are there beside what was walked as nobody in particular', () => {
    const half = records.observations.map(observation =>
      observation.personaId === 'Mei' ? { ...observation, personaId: null } : observation)
    expect(curvesOf({ ...records, observations: half }).map(({ name }) => name)).toEqual(['Jun'])
  })

  it('are none where all walked as one, or as nobody', () => {
    const walkedAs = (personaId: string | null) =>
      ({ ...records, observations: records.observations.map(observation => ({ ...observation, personaId })) })
    expect([curvesOf(walkedAs('Mei')), curvesOf(walkedAs(null))]).toEqual([[], []])
  })
})
