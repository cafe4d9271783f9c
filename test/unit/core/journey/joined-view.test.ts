import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { resolveDuplicates } from '../../../../core/journey/resolve-duplicates.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

const all = { layout: null, market: null }

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
const criterion = () => records.criteria[0]!

/** The records, some touchpoints said to be another one. */
function joined(sameAs: Record<string, string>, change: Partial<AuditRecords> = {}): AuditRecords {
  const touchpoints = records.touchpoints.map(touchpoint => ({
    ...touchpoint,
    sameAs: sameAs[touchpoint.name.en!] ? idOf(sameAs[touchpoint.name.en!]!) : null,
  }))
  return { ...records, touchpoints, ...change }
}

const viewOf = (records: AuditRecords, name: string) =>
  touchpointsOf(viewJourney(records, all)).find(({ touchpoint }) => touchpoint.name.en === name)

describe('the view of touchpoints that are said to be one', () => {
  it('has one place for them, and says which other is there', () => {
    const view = viewOf(joined({ FAQ: 'Pricing', Payment: 'FAQ' }), 'Pricing')!
    expect(view.joined.map(({ name }) => name.en)).toEqual(['FAQ', 'Payment'])
    expect(viewOf(joined({ FAQ: 'Pricing' }), 'FAQ')).toBeUndefined()
  })

  it('has the observations of both there, in the order in which they were made, and counts what a filter hides', () => {
    const before = ['Pricing', 'FAQ'].flatMap(name => viewOf(records, name)!.observations)
    const { observations } = viewOf(joined({ FAQ: 'Pricing' }), 'Pricing')!
    expect(observations.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
    expect(observations.map(({ observedAt }) => observedAt)).toEqual(
      observations.map(({ observedAt }) => observedAt).toSorted(),
    )
    const [filtered] = touchpointsOf(
      viewJourney(joined({ FAQ: 'Pricing' }), { layout: 'phone', market: null }),
    ).filter(({ touchpoint }) => touchpoint.id === idOf('Pricing'))
    expect([filtered!.observations.length, filtered!.hidden]).toEqual([1, observations.length - 1])
  })

  it('has both ratings of an auditor who was at both', () => {
    const { cells, auditors, ratings } = scoreJourney(
      viewJourney(joined({ FAQ: 'Pricing' }), { layout: 'desktop', market: null }),
      criterion(),
    ).touchpoints.get(idOf('Pricing'))!
    expect([auditors, ratings]).toEqual([3, 6])
    expect(cells.map(({ mean, ratings }) => [mean, ratings])).toContainEqual([3, 2])
  })

  it('has what is noted of one as noted of the other', () => {
    const moment = {
      id: 'm',
      revision: 1,
      updatedAt: '2026-11-21T00:00:00.000Z',
      auditId: records.audit.id,
      touchpointId: idOf('FAQ'),
      reasons: [],
      evidence: { status: 'supported' as const, by: '', at: null, why: '' },
      decision: { status: 'open' as const, by: '', at: null, why: '' },
    }
    const view = viewJourney(joined({ FAQ: 'Payment' }, { moments: [moment] }), all)
    const { candidates } = findCandidates(view, criterion(), { moments: view.moments })
    expect(candidates.filter(({ supported }) => supported).map(({ touchpointId }) => touchpointId)).toEqual([
      idOf('Payment'),
    ])
  })

  it('has the reach that is known of any', () => {
    const known = joined({ FAQ: 'Pricing' })
    known.touchpoints.find(({ name }) => name.en === 'FAQ')!.reach = 0.3
    expect(viewOf(known, 'Pricing')!.touchpoint.reach).toBe(0.3)
    known.touchpoints.find(({ name }) => name.en === 'Pricing')!.reach = 0
    expect(viewOf(known, 'Pricing')!.touchpoint.reach).toBe(0)
  })

  it('is, but for that, the view of a journey where all was observed at the one', () => {
    const sayings = fc.array(fc.tuple(fc.nat(17), fc.nat(17)), { maxLength: 6 })
    fc.assert(fc.property(sayings, (pairs) => {
      const sameAs = new Map(
        pairs.map(([one, other]) => [records.touchpoints[one]!.id, records.touchpoints[other]!.id]),
      )
      const touchpoints = records.touchpoints.map(touchpoint => ({
        ...touchpoint,
        sameAs: sameAs.get(touchpoint.id) ?? null,
      }))
      const places = resolveDuplicates(touchpoints)
      const observedThere = records.observations.map(observation => ({
        ...observation,
        touchpointId: places.get(observation.touchpointId)!,
      }))
      const alone = touchpoints.filter(({ id }) => places.get(id) === id)
      const [one, other] = [
        { ...records, touchpoints },
        { ...records, touchpoints: alone, observations: observedThere },
      ].map(each => viewJourney(each, all))
      expect(touchpointsOf(one!).map(view => ({ ...view, joined: [] }))).toEqual(touchpointsOf(other!))
      expect(scoreJourney(one!, criterion())).toEqual(scoreJourney(other!, criterion()))
    }), { numRuns: 50 })
  })
})
