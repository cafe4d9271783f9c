import type { ViewContent } from '../../../../core/journey/view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels } from '../../../../core/journey/touchpoint.ts'
import { nobody } from '../../../../core/journey/view-filter.ts'
import { keptApart } from '../../../../core/journey/view.ts'
import { laneNames } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { changedQuery, contentFrom, isSameContent, nothingChosen, queryOf } from '../../../../site/view/view-query.ts'

const read = (query: object) => contentFrom(name =>
  [(query as Record<string, unknown>)[name] ?? []].flat().map(String))

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const some = <T extends string>(values: readonly T[]) =>
  maybe(fc.subarray([...values], { minLength: 1 }).map(list => list.toSorted()))
const several = (text: fc.Arbitrary<string>) =>
  maybe(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map(list => list.toSorted()))
const word = fc.string({ minLength: 1, maxLength: 20 })
const id = fc.uuid({ version: 4 })

const anyContent: fc.Arbitrary<ViewContent> = fc.record({
  scored: fc.record({
    auditorIds: several(id),
    personaIds: several(fc.oneof(id, fc.constant(nobody))),
    channels: some(channels),
    markets: several(word),
    layouts: some(['phone', 'tablet', 'desktop'] as const),
    pooled: maybe(fc.subarray([...keptApart], { minLength: 1 })),
    from: maybe(fc.constant('2026-11-21')),
    to: maybe(fc.constant('2026-11-30')),
    answeredFrom: maybe(fc.constant('2026-01')),
    answeredTo: maybe(fc.constant('2026-12')),
    narrowedApart: fc.boolean(),
  }),
  shown: fc.record({
    marks: some(['gain', 'pain', 'pivotal'] as const),
    tags: several(word),
    address: fc.option(word),
  }),
  lanes: fc.option(fc.shuffledSubarray([...laneNames], { minLength: 1 })),
  curveId: fc.option(id),
  stageScoresId: fc.option(id),
  level: fc.option(fc.constantFrom('stages', 'touchpoints', 'pictures')),
})

describe('what an address says of a map', () => {
  it('is what was chosen, all of it', () => {
    fc.assert(fc.property(anyContent, (content) => {
      const again = read(queryOf(content))
      expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(content)))
      expect(isSameContent(content, again)).toBe(true)
    }))
  })

  it('is nothing where nothing was chosen, and takes all names away', () => {
    expect(Object.values(queryOf(nothingChosen)).filter(value => value !== undefined)).toEqual([])
    expect(Object.keys(queryOf(nothingChosen))).toContain('auditor')
  })

  it('passes over what there cannot be', () => {
    const odd = { auditor: 'x', channel: 'fax', layout: 'watch', mark: 'loud', from: 'soon', to: '2026-02-30' }
    expect(read({ ...odd, lanes: 'roads,', curve: '1', level: 'deep' })).toEqual(nothingChosen)
    expect(read({ lanes: 'curve,roads,stages,curve' }).lanes).toEqual(['curve', 'stages'])
  })

  it('is the same whatever newer lanes a view has', () => {
    const view = { ...nothingChosen, lanes: ['curve', 'customers'] }
    expect(isSameContent(view, { ...nothingChosen, lanes: ['curve'] })).toBe(true)
    expect(isSameContent(view, nothingChosen)).toBe(false)
  })
})

describe('a choice', () => {
  it('changes its own names in the address alone', () => {
    expect(changedQuery({ channels: ['web', 'app'] })).toEqual({ channel: ['web', 'app'] })
    expect(changedQuery({ layouts: undefined, pooled: ['layouts'] }))
      .toStrictEqual({ layout: undefined, personas: undefined, markets: undefined, layouts: 'all' })
    expect(changedQuery({ address: '' })).toEqual({ address: undefined })
    expect(changedQuery({ narrowedApart: true })).toEqual({ narrowed: 'apart' })
  })
})
