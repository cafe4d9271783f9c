import type { Layout } from '../../../../core/journey/context.ts'
import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Observation } from '../../../../core/journey/observation.ts'
import type { Channel } from '../../../../core/journey/touchpoint.ts'
import type { ViewFilter } from '../../../../core/journey/view-filter.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { pooledLayout } from '../../../../core/journey/context.ts'
import { countedObservations } from '../../../../core/journey/counted-observations.ts'
import { endOf, startOf } from '../../../../core/journey/day.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { createPassing } from '../../../../core/journey/view-filter.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
  const markets = ['Germany', 'Taiwan', null]
  records.observations.forEach((observation, index) => {
    observation.context = { ...observation.context, market: markets[index % 3]! }
    observation.observedAt = `2026-11-${String(10 + index % 9).padStart(2, '0')}T12:00:00.000Z`
  })
  const channels = ['web', 'app', 'email'] as const
  records.touchpoints.forEach((touchpoint, index) => touchpoint.channel = channels[index % 3]!)
})

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const some = <T>(values: readonly T[]) => maybe(fc.subarray([...values], { minLength: 1 }))
const day = maybe(fc.integer({ min: 9, max: 20 }).map(n => `2026-11-${String(n).padStart(2, '0')}`))

const anyFilter = (): fc.Arbitrary<ViewFilter> => fc.record({
  auditorIds: some(records.auditors.map(({ id }) => id)),
  channels: some<Channel>(['web', 'app', 'email']),
  markets: some(['Germany', 'Taiwan']),
  layouts: some<Layout>(['phone', 'desktop']),
  from: day,
  to: day,
})

/** Said another way than the filter does it. */
function isLeft({ observation, channel }: ReturnType<typeof countedObservations>[number], filter: ViewFilter): boolean {
  const { auditorIds, channels, markets, layouts, from = '2000-01-01', to = '2099-12-31' } = filter
  const { auditorId, observedAt, context } = observation
  const date = new Date(observedAt).toLocaleDateString('sv-SE')
  return (auditorIds?.includes(auditorId) ?? true)
    && (channels?.includes(channel) ?? true)
    && (markets?.includes(context.market!) ?? true)
    && (layouts?.includes(pooledLayout(context)!) ?? true)
    && date >= from && date <= to
}

describe('what is scored by several choices', () => {
  it('is scored as if the rest had never been observed, and the rest is counted', () => {
    fc.assert(fc.property(anyFilter(), (filter) => {
      const counted = countedObservations(records).filter(each => isLeft(each, filter))
      const left = new Set(counted.map(({ observation }) => observation.id))
      const observations = records.observations.filter(({ id }) => left.has(id))
      const filtered = scoreAudit(records, filter)
      const alone = scoreAudit({ ...records, observations })
      expect(filtered.scored.map(({ scores }) => scores)).toEqual(alone.scored.map(({ scores }) => scores))
      const hidden = touchpointsOf(filtered.view).reduce((sum, view) => sum + view.hidden, 0)
      expect(hidden).toBe(records.observations.length - observations.length)
    }), { numRuns: 60 })
  })

  it('is all where a choice is empty', () => {
    const empty = { auditorIds: [], channels: [], markets: [], layouts: [] }
    expect(touchpointsOf(viewJourney(records, empty)).every(({ hidden }) => hidden === 0)).toBe(true)
  })

  it('is of one person under whichever of their names they are chosen', () => {
    const [one, other] = records.auditors
    const joined = { ...records, auditors: [one!, { ...other!, sameAs: one!.id }, ...records.auditors.slice(2)] }
    const seen = (id: string) => scoreAudit(joined, { auditorIds: [id] }).scored.map(({ scores }) => scores)
    expect(seen(other!.id)).toEqual(seen(one!.id))
  })
})

describe('an observation of no page', () => {
  const noContext = { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }

  function passing(part: Partial<Observation>, filter: ViewFilter): boolean {
    const [counted] = countedObservations(records)
    return createPassing(filter)({ ...counted!, observation: { ...counted!.observation, ...part } })
  }

  it('counts on whatever layout is chosen, and one of a page of which nobody knows the layout on none', () => {
    const page = { address: 'https://shop.example/', title: '' }
    for (const layout of ['phone', 'tablet', 'desktop'] as const) {
      expect(passing({ page: null, context: noContext }, { layouts: [layout] })).toBe(true)
      expect(passing({ page, context: noContext }, { layouts: [layout] })).toBe(false)
    }
  })

  it('counts in no market but all together, since that is not known', () => {
    expect(passing({ page: null, context: noContext }, { markets: ['Taiwan'] })).toBe(false)
  })

  it('is of its own channel, where it has one, else of that of the touchpoint where it counts', () => {
    const [first, second] = records.touchpoints
    const at = records.observations.find(({ touchpointId }) => touchpointId === first!.id)!
    const one = (channel?: Channel | null) => countedObservations({ ...records, observations: [{ ...at, channel }] })
    expect([one('phone'), one(null), one()].map(([counted]) => counted!.channel)).toEqual(['phone', 'web', 'web'])
    const touchpoints = [{ ...first!, sameAs: second!.id }, ...records.touchpoints.slice(1)]
    const joined = countedObservations({ ...records, touchpoints, observations: [at] })
    expect(joined.map(({ channel }) => channel)).toEqual(['app'])
    const view = viewJourney({ ...records, observations: [{ ...at, channel: 'phone' }] }, { channels: ['phone'] })
    expect(touchpointsOf(view).flatMap(({ observations }) => observations)).toHaveLength(1)
  })
})

describe('a day here', () => {
  it('has its first and last moments, and none of the next', () => {
    const passes = createPassing({ from: '2026-11-21', to: '2026-11-21' })
    const [counted] = countedObservations(records)
    const isIn = (observedAt: string) => passes({ ...counted!, observation: { ...counted!.observation, observedAt } })
    const before = (at: string) => new Date(Date.parse(at) - 1).toISOString()
    const [start, end] = [startOf('2026-11-21'), endOf('2026-11-21')]
    expect([before(start), start, before(end), end].map(isIn)).toEqual([false, true, true, false])
    expect(new Date(start).getHours()).toBe(0)
  })

  it('goes on into the next month and year', () => {
    expect(endOf('2026-12-31')).toBe(startOf('2027-01-01'))
    expect(endOf('2028-02-28')).toBe(startOf('2028-02-29'))
  })
})
