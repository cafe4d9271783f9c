import type { StageView } from '../../../../core/journey/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { isThere, placeAfterStep, rankAt } from '../../../../site/edit/edit-steps.ts'

/** A first stage of two touchpoints, an empty one and a last one of one. */
const stages = [['a', 'b'], [], ['c']].map((ids, index) => ({
  stage: { id: `stage ${index}` },
  touchpoints: ids.map(id => ({ touchpoint: { id } })),
})) as unknown as StageView[]

describe('one step along the way', () => {
  it.each([
    ['a', 1, { stageId: 'stage 0', afterId: 'b' }],
    ['b', -1, { stageId: 'stage 0', afterId: null }],
    ['b', 1, { stageId: 'stage 1', afterId: null }],
    ['c', -1, { stageId: 'stage 1', afterId: null }],
    ['a', -1, null],
    ['c', 1, null],
  ] as const)('of touchpoint %s by %i leads over borders, but not out of the journey', (id, step, place) => {
    expect(placeAfterStep(stages, 'touchpoint', id, step)).toEqual(place)
  })

  it.each([
    ['stage 0', 1, { stageId: null, afterId: 'stage 1' }],
    ['stage 2', -1, { stageId: null, afterId: 'stage 0' }],
    ['stage 1', -1, { stageId: null, afterId: null }],
    ['stage 2', 1, null],
  ] as const)('of %s by %i leads over one other stage', (id, step, place) => {
    expect(placeAfterStep(stages, 'stage', id, step)).toEqual(place)
  })
})

describe('a place', () => {
  it('is where something is already right before it and right behind it', () => {
    const there = (afterId: string | null, stageId = 'stage 0') =>
      isThere(stages, 'touchpoint', 'b', { stageId, afterId })
    expect([there('a'), there('b'), there(null), there('c', 'stage 2')]).toEqual([true, true, false, false])
  })

  it('is counted among what will stand there', () => {
    expect(rankAt(stages, 'touchpoint', 'a', { stageId: 'stage 0', afterId: 'b' })).toEqual({ n: 2, of: 2 })
    expect(rankAt(stages, 'touchpoint', 'a', { stageId: 'stage 2', afterId: 'c' })).toEqual({ n: 2, of: 2 })
    expect(rankAt(stages, 'touchpoint', 'a', { stageId: 'stage 1', afterId: null })).toEqual({ n: 1, of: 1 })
  })
})
