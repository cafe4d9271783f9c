import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Touchpoint } from '../../../../core/journey/touchpoint.ts'
import type { ViewFilter } from '../../../../core/journey/view-filter.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { resolveDuplicates } from '../../../../core/journey/resolve-duplicates.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

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

const viewOf = (records: AuditRecords, name: string, filter: ViewFilter = {}) =>
  touchpointsOf(viewJourney(records, filter)).find(({ touchpoint }) => touchpoint.name.en === name)

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
    const times = observations.map(({ observedAt }) => observedAt)
    expect(times).toEqual(times.toSorted())
    const filtered = viewOf(joined({ FAQ: 'Pricing' }), 'Pricing', { layouts: ['phone'] })!
    expect([filtered.observations.length, filtered.hidden]).toEqual([1, observations.length - 1])
  })

  it('has both ratings of an auditor who was at both', () => {
    const view = viewJourney(joined({ FAQ: 'Pricing' }), { layouts: ['desktop'] })
    const { cells, auditors, ratings } = scoreJourney(view, criterion()).touchpoints.get(idOf('Pricing'))!
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
    const view = viewJourney(joined({ FAQ: 'Payment' }, { moments: [moment] }))
    const { candidates } = findCandidates(view, criterion(), { moments: view.moments })
    const supported = candidates.filter(({ supported }) => supported)
    expect(supported.map(({ touchpointId }) => touchpointId)).toEqual([idOf('Payment')])
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
      const ids = records.touchpoints.map(({ id }) => id)
      const sameAs = new Map(pairs.map(([one, other]) => [ids[one], ids[other]!]))
      const touchpoints = records.touchpoints.map(each => ({ ...each, sameAs: sameAs.get(each.id) ?? null }))
      const viewJoined = viewJourney({ ...records, touchpoints })
      const viewAtOne = viewJourney(observedAtOne(touchpoints))
      expect(touchpointsOf(viewJoined).map(view => ({ ...view, joined: [] }))).toEqual(touchpointsOf(viewAtOne))
      expect(scoreJourney(viewJoined, criterion())).toEqual(scoreJourney(viewAtOne, criterion()))
    }), { numRuns: 50 })
  })

  function observedAtOne(touchpoints: Touchpoint[]): AuditRecords {
    const resolved = resolveDuplicates(touchpoints)
    const observations = records.observations.map(observation =>
      ({ ...observation, touchpointId: resolved.get(observation.touchpointId)! }))
    return { ...records, touchpoints: touchpoints.filter(({ id }) => resolved.get(id) === id), observations }
  }
})
