import type { Observation } from '../../../../core/journey/observation.ts'
import { describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { createMatching, withoutMatch } from '../../../../site/view/shown-filter.ts'
import { journeyView } from '../../support/journey-view.ts'

const views = touchpointsOf(journeyView({
  touchpoints: 3,
  ratings: [['Ann', 1, 4, { marks: ['pain'] }], ['Ben', 1, 4], ['Ann', 2, 4, { marks: ['gain', 'pivotal'] }]],
}))
const observations = views.flatMap(view => view.observations)

const matching = (shown: Partial<Parameters<typeof createMatching>[0]>, of: readonly Observation[] = observations) =>
  of.filter(createMatching({ address: null, ...shown })!).map(({ id }) => id)

describe('what is shown of what is scored', () => {
  it('is everything where nothing was chosen', () => {
    expect(createMatching({ address: null, marks: [], tags: [] })).toBeNull()
    expect(withoutMatch(views, null).size).toBe(0)
  })

  it('has any of the marks and any of the tags', () => {
    expect(matching({ marks: ['pain', 'pivotal'] })).toEqual(['o1', 'o3'])
    const tagged = observations.map((one, index) => ({ ...one, tags: index === 0 ? ['price'] : ['form'] }))
    expect(matching({ tags: ['price'] }, tagged)).toEqual(['o1'])
    expect(matching({ marks: ['pivotal'], tags: ['price'] }, tagged)).toEqual([])
  })

  it.each([
    ['pricing', [0]],
    ['SHOP.example', [0, 1]],
    [' /faq ', [1]],
    ['/p*', [0]],
    ['pricing*', [0]],
    ['https://*/faq', [1]],
    ['/faq*shop', []],
    ['shop.example/*', [0, 1]],
    ['*', [0, 1, 2]],
    ['結帳', [2]],
    ['%E7%B5%90', [2]],
  ])('is at an address, by a part of it or a pattern: %s', (address, found) => {
    const shop = 'https://shop.example'
    const pages = [`${shop}/pricing?plan=b`, `${shop}/faq`, 'https://other.example/#/%E7%B5%90%E5%B8%B3']
    const pageAt = (address: string | undefined) => address ? { address, title: '' } : null
    const seen = observations.map((one, index) => ({ ...one, page: pageAt(pages[index]) }))
    expect(matching({ address }, seen)).toEqual(found.map(index => seen[index]!.id))
  })

  it('leaves touchpoints without any of it', () => {
    expect([...withoutMatch(views, createMatching({ address: null, marks: ['gain'] }))]).toEqual(['t1', 't3'])
  })
})
