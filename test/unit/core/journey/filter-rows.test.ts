import type { ObservationRow } from '../../../../core/journey/observation-row.ts'
import type { Observation } from '../../../../core/journey/observation.ts'
import { describe, expect, it } from 'vitest'
import { countRowFacet, effectiveRowFilter, filterRows } from '../../../../core/journey/filter-rows.ts'
import { listObservations } from '../../../../core/journey/observation-row.ts'
import { createSearch } from '../../../../core/journey/search-rows.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { journeyView } from '../../support/journey-view.ts'

const view = journeyView({ touchpoints: [2, 1], ratings: [
  ['Ann', 1, 4, { marks: ['pain'] }],
  ['Ben', 1, 5, { layout: 'phone' }],
  ['Ann', 2, 3, { marks: ['pain', 'pivotal'] }],
  ['Ben', 3, null, { leftOut: true }],
] })
const rows = listObservations(view)

function withTexts(texts: Partial<Observation>[]): ObservationRow[] {
  return rows.map((row, index) => ({ ...row, observation: { ...row.observation, ...texts[index] } }))
}

const numbers = (found: readonly ObservationRow[]) => found.map(({ observation }) => Number(observation.id.slice(1)))

describe('the list of observations', () => {
  it('has them in walking order, each where it counts and under the person for whom', async () => {
    const records = await springRound()
    const [one, other] = records.touchpoints
    other!.sameAs = one!.id
    records.auditors[1]!.sameAs = records.auditors[0]!.id
    const list = listObservations(viewJourney(records))
    expect(list).toHaveLength(records.observations.length)
    expect(list.slice(0, 6).every(({ touchpoint }) => touchpoint.id === one!.id)).toBe(true)
    expect(list.map(({ auditor }) => auditor!.name)).not.toContain(records.auditors[1]!.name)
    expect(list.map(({ index }) => index)).toEqual(list.map((_, index) => index))
  })
})

describe('a filter', () => {
  it.each([
    [{ place: 's1' }, [1, 2, 3]],
    [{ place: 't2' }, [3]],
    [{ auditor: 'Ann' }, [1, 3]],
    [{ mark: 'pain' }, [1, 3]],
    [{ mark: 'pivotal', auditor: 'Ann' }, [3]],
    [{ layout: 'phone' }, [2]],
    [{ score: 'left-out' }, [4]],
    [{ score: 'counted', auditor: 'Ben' }, [2]],
  ])('lets through what has all of its values: %o', (filter, found) => {
    expect(numbers(filterRows(rows, filter))).toEqual(found)
  })

  it('tells observations with a picture from those without', () => {
    const shot = { kind: 'screenshot', pictureId: 'a' } as const
    const pictured = withTexts([{}, { evidence: [shot] }, { evidence: [{ kind: 'quote', text: 'No', selectors: [] }] }])
    expect(numbers(filterRows(pictured, { picture: 'with' }))).toEqual([2])
    expect(numbers(filterRows(pictured, { picture: 'without' }))).toEqual([1, 3, 4])
  })

  it('counts for each choice what would be shown, whatever is chosen of the same kind', () => {
    const filter = { auditor: 'Ann', mark: 'pivotal' }
    expect(Object.fromEntries(countRowFacet(rows, filter, 'mark'))).toEqual({ pain: 2, pivotal: 1 })
    expect(Object.fromEntries(countRowFacet(rows, filter, 'auditor'))).toEqual({ Ann: 1 })
    expect(Object.fromEntries(countRowFacet(rows, {}, 'place'))).toEqual({ s1: 3, s2: 1, t1: 2, t2: 1, t3: 1 })
  })

  it('leaves aside what no observation has: a bookmark may be old', () => {
    expect(effectiveRowFilter(rows, { tag: 'gone', auditor: 'Ben', place: 't9' })).toEqual({ auditor: 'Ben' })
  })
})

describe('the search', () => {
  const page = { address: 'https://shop.example/pricing?plan=a', title: 'Plans' }
  const listed = withTexts([
    { note: 'The CAFÉ menu is hidden' },
    { tags: ['結帳流程'] },
    { page },
  ])

  it.each([
    ['cafe', [1]],
    ['menu  hid', [1]],
    ['menu gone', []],
    ['結帳', [2]],
    ['shop.example/pric', [3]],
    ['touchpoint 3', [4]],
    ['ben', [2, 4]],
    ['', [1, 2, 3, 4]],
    ['…', [1, 2, 3, 4]],
  ])('finds every word or a part of it, however it is spelt: “%s”', (typed, found) => {
    expect(numbers(createSearch(listed).find(typed))).toEqual(found)
  })

  it('finds the same where it was read ahead, as far as there was time', () => {
    let left = 2
    const { find, prepare } = createSearch(listed)
    expect(prepare(() => left-- > 0)).toBe(false)
    expect(numbers(find('ben'))).toEqual([2, 4])
    expect(prepare(() => true)).toBe(true)
    expect(numbers(find('ben'))).toEqual([2, 4])
  })
})
