import type { CountedObservation } from '../../../../core/journey/view-filter.ts'
import type { ScoredChoice } from '../../../../core/journey/view.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { nobody } from '../../../../core/journey/view-filter.ts'
import { countFacet, effectiveFilter } from '../../../../site/view/effective-filter.ts'
import { journeyView } from '../../support/journey-view.ts'

function counted(ratings: RatingRow[]): CountedObservation[] {
  return touchpointsOf(journeyView({ touchpoints: 1, ratings })).flatMap(({ touchpoint: { channel }, observations }) =>
    observations.map(observation => ({ observation, channel })))
}

const seen = counted([
  ['Ann', 1, 4, { layout: 'desktop', market: 'Taiwan' }],
  ['Ben', 1, 4, { layout: 'desktop', market: 'Germany' }],
  ['Cai', 1, 4, { layout: 'phone', market: 'Taiwan' }],
  ['Dee', 1, 4, { layout: 'desktop', market: 'Taiwan' }],
  ['Eva', 1, 4, { layout: 'desktop' }],
])

const narrowed = counted([
  ['Ann', 1, 4, { layout: 'tablet', windowWidth: 1366 }],
  ['Ann', 1, 4, { layout: 'tablet', windowWidth: 1366 }],
  ['Ben', 1, 4, { layout: 'tablet', windowWidth: 980 }],
  ['Ben', 1, 4, { layout: 'tablet' }],
  ['Cai', 1, 4, { layout: 'phone', windowWidth: 1366 }],
  ['Dee', 1, 4, { layout: 'desktop', windowWidth: 1366 }],
])

const effective = (choice: Partial<ScoredChoice> = {}, observations = seen) => {
  const { layouts, markets, auditorIds } = effectiveFilter(observations, { narrowedApart: false, ...choice })
  return { layouts, markets, auditorIds }
}

describe('what was observed where', () => {
  it('is counted by layout, phone first, and by market, those of no known market in none', () => {
    expect([...countFacet(seen, 'layouts', {})]).toEqual([['phone', 1], ['desktop', 4]])
    expect([...countFacet(seen, 'markets', {})]).toEqual([['Germany', 1], ['Taiwan', 3]])
  })

  it('is counted with desktop where only the panel narrowed it, or apart; what is a phone\'s never is', () => {
    const layouts = (narrowedApart: boolean) => Object.fromEntries(countFacet(narrowed, 'layouts', { narrowedApart }))
    expect(layouts(false)).toEqual({ phone: 1, tablet: 2, desktop: 3 })
    expect(layouts(true)).toEqual({ phone: 1, tablet: 4, desktop: 1 })
  })
})

describe('what is scored', () => {
  it('is where most was observed, as long as nothing is chosen, whoever else is', () => {
    expect(effective()).toEqual({ markets: ['Taiwan'], layouts: ['desktop'] })
    const auditorIds = ['Cai']
    expect(effective({ auditorIds })).toEqual({ markets: ['Taiwan'], layouts: ['desktop'], auditorIds })
  })

  it('is what was chosen, one or several, all together only where that was chosen', () => {
    expect(effective({ markets: ['Germany', 'Taiwan'], layouts: ['phone'] }))
      .toEqual({ markets: ['Germany', 'Taiwan'], layouts: ['phone'] })
    expect(effective({ pooled: ['markets', 'layouts'], layouts: ['phone'] })).toEqual({})
  })

  it('is never what is not there, such as a bookmark may name', () => {
    expect(effective({ markets: ['Atlantis'], auditorIds: ['Zoe'] }))
      .toEqual({ markets: ['Taiwan'], layouts: ['desktop'] })
    expect(effective({ markets: ['Atlantis', 'Germany'] }).markets).toEqual(['Germany'])
    expect(effective({ layouts: ['phone'] }, [])).toEqual({})
  })

  it('is the same layout apart and together, as far as there is any of it', () => {
    expect(effective({ narrowedApart: true }, narrowed).layouts).toEqual(['desktop'])
    expect(effective({ narrowedApart: true }, narrowed.slice(0, 5)).layouts).toEqual(['tablet'])
  })

  it('is what was walked as one persona, nobody in particular among them, unless all are asked for', () => {
    const walked = (...as: (string | null)[]) =>
      seen.slice(0, as.length).map(({ observation, channel }, index) =>
        ({ observation: { ...observation, personaId: as[index]! }, channel }))
    const scored = (observations: CountedObservation[], choice: Partial<ScoredChoice> = {}) =>
      effectiveFilter(observations, { narrowedApart: false, ...choice }).personaIds
    expect(scored(walked('Mei', 'Jun', 'Jun'))).toEqual(['Jun'])
    expect(scored(walked('Mei', null, null))).toEqual([nobody])
    expect(scored(walked('Mei', null, null), { personaIds: ['Mei'] })).toEqual(['Mei'])
    expect(scored(walked('Mei', 'Jun'), { pooled: ['personaIds'] })).toBeUndefined()
    expect([scored(walked('Mei', 'Mei')), scored(walked(null, null))]).toEqual([undefined, undefined])
  })

  it('is the market that was seen most as the persona that is scored', () => {
    const walked = seen.map(({ observation, channel }) =>
      ({ observation: { ...observation, personaId: observation.auditorId === 'Ben' ? 'Mei' : null }, channel }))
    expect(effective({ personaIds: ['Mei'] }, walked).markets).toEqual(['Germany'])
    expect(effective({}, walked).markets).toEqual(['Taiwan'])
    expect(effective({ pooled: ['personaIds'] }, walked).markets).toEqual(['Taiwan'])
  })

  it('is a market apart only where there are two', () => {
    expect(effective({}, seen.filter(({ observation }) => observation.context.market !== 'Germany')).markets)
      .toBeUndefined()
  })
})
