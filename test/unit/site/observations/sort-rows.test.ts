import type { Observation } from '../../../../core/journey/observation.ts'
import { describe, expect, it } from 'vitest'
import { listObservations } from '../../../../core/journey/observation-row.ts'
import { sortRows } from '../../../../site/observations/sort-rows.ts'
import { nextSorting, sortingOf, sortingText } from '../../../../site/parts/sorting.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'

const screenshot = { kind: 'screenshot' as const, pictureId: 'p' }
const texts: Partial<Observation>[] = [
  { note: 'b', tags: ['step 10'], evidence: [] },
  { note: '  ', tags: ['step 9'], evidence: [screenshot] },
  { note: 'a', tags: [], evidence: [screenshot, screenshot] },
  { note: 'a', tags: [], evidence: [] },
]
const rows = listObservations(journeyView({ touchpoints: [2, 1], ratings: [
  ['Cai', 1, 4, { marks: ['gain'] }],
  ['Ann', 1, null, { layout: 'phone' }],
  ['Ben', 2, 2, { marks: ['pain'] }],
  ['Ann', 3, 5, { leftOut: true, layout: 'tablet' }],
] })).map((row, index) => ({ ...row, observation: { ...row.observation, ...texts[index] } }))

const order = (column: string, isDescending = false) =>
  sortRows(rows, { column, isDescending }, 'en').map(({ observation }) => Number(observation.id.slice(1)))

describe('observations in another order', () => {
  it.each([
    ['touchpoint', [1, 2, 3, 4], [4, 3, 1, 2]],
    ['stage', [1, 2, 3, 4], [4, 3, 2, 1]],
    ['auditor', [2, 4, 3, 1], [1, 3, 2, 4]],
    [satisfaction.id, [3, 1, 4, 2], [4, 1, 3, 2]],
    ['marks', [3, 1, 2, 4], [1, 3, 2, 4]],
    ['tags', [2, 1, 3, 4], [1, 2, 3, 4]],
    ['note', [3, 4, 1, 2], [1, 3, 4, 2]],
    ['when', [1, 2, 3, 4], [4, 3, 2, 1]],
    ['layout', [2, 4, 1, 3], [1, 3, 4, 2]],
    ['pictures', [1, 4, 2, 3], [3, 2, 1, 4]],
    ['leftOut', [4, 1, 2, 3], [4, 1, 2, 3]],
    ['a criterion that is gone', [1, 2, 3, 4], [1, 2, 3, 4]],
  ])('go by %s, up and down; what lacks it is last, and what is alike in walking order', (column, up, down) => {
    expect([order(column), order(column, true)]).toEqual([up, down])
  })

  it('go up with the first press on a head, down with the next, and back with the third', () => {
    const up = nextSorting('note', { column: 'when', isDescending: true })
    const down = nextSorting('note', up)
    expect([up, down].map(sortingText)).toEqual(['note', '-note'])
    expect(nextSorting('note', down)).toBeNull()
  })

  it('are told by a text in the address', () => {
    expect([undefined, '-', 'when', '-when'].map(sortingOf).map(sortingText))
      .toEqual([undefined, undefined, 'when', '-when'])
  })
})
