import type { Language } from '../../../../core/journey/localised-text.ts'
import type { MapLevel } from '../../../../site/drawing/layout/columns/density.ts'
import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import type { MapInput } from '../../../../site/drawing/layout/map-input.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../../core/journey/localised-text.ts'
import { laneNames } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { largeAudit } from '../../../support/large-audit.ts'
import { expectWordsApart, laidOut } from '../../support/laid-out.ts'

/** All 18 touchpoints side by side, in a window as wide as given, with the page's margins off. */
async function mapIn(windowWidth: number, room: Partial<MapInput> = {}, language: Language = 'en') {
  return laidOut(layoutMap, await springRound(), windowWidth - 48, language, 'all', room)
}

const captionsOf = {
  touchpoints: 'Touchpoints',
  evidence: 'Evidence',
  notes: 'Notes',
  marks: 'Pains and gains',
  basis: 'Stands on',
} as const

const lanesOf = ({ captions }: MapBoxes) => captions.map(({ lines }) => lines.join(' '))

describe('a map in its window', () => {
  it.each(languages)('shows 18 touchpoints in 1280 px without scrolling, whole names, in %s', async (language) => {
    const boxes = await mapIn(1280, {}, language)
    expect(boxes.width).toBe(1232)
    expect(boxes.level).toBe('touchpoints')
    expect(boxes.touchpoints.map(({ name }) => name.lines.join('')).filter(name => name.includes('…'))).toEqual([])
    expectWordsApart(boxes)
  })

  it('shows more of each touchpoint the more room there is for it', async () => {
    const shown = await Promise.all([1280, 1920, 2600].map(width => mapIn(width)))
    expect(shown.map(({ level }) => level)).toEqual(['touchpoints', 'touchpoints', 'pictures'])
  })

  it('is wider than its window rather than unreadable, unless somebody zooms out', async () => {
    const [usual, all] = [await mapIn(700), await mapIn(700, { zoom: 1 })]
    expect([usual.level, all.level]).toEqual(['pictures', 'stages'])
    expect(usual.width).toBeGreaterThan(652)
    expect(all.width).toBeLessThan(usual.width)
  })

  it('is as many times as wide as somebody zooms it, and the chosen level where one is chosen', async () => {
    const wide = await mapIn(1280, { zoom: 3 })
    expect(Math.abs(wide.width - 120 - 3 * (1232 - 120))).toBeLessThan(wide.controls.length)
    expect((await mapIn(2600, { level: 'stages' })).touchpoints).toEqual([])
    expect((await mapIn(1280, { level: 'pictures' })).level).toBe('pictures')
  })

  it('fills the height there is by its curve, as far as that can be read', async () => {
    const frames = [700, 1000, 1100, 4000].map(height => mapIn(1280, { height }))
    const [low, ...others] = await Promise.all(frames)
    expect(low!.curve!.frame.height).toBeGreaterThan(150)
    expect(others[0]!.height).toBeLessThanOrEqual(1000)
    expect(others[1]!.curve!.frame.height - others[0]!.curve!.frame.height).toBe(100)
    expect(others[2]!.curve!.frame.height).toBeLessThan(600)
  })

  it('keeps all words apart in whatever room, order and choice of lanes', async () => {
    const records = await springRound()
    const rooms = fc.record({
      lanes: fc.shuffledSubarray([...laneNames], { minLength: 1 }),
      level: fc.constantFrom<MapLevel | null>(null, 'stages', 'touchpoints', 'pictures'),
      zoom: fc.constantFrom(null, 1, 1.7, 4),
      height: fc.constantFrom(null, 300, 900),
    })
    fc.assert(fc.property(fc.integer({ min: 640, max: 2400 }), rooms, (width, room) => {
      const boxes = laidOut(layoutMap, records, width, 'en', new Set(), room)
      if (boxes.curve)
        expectWordsApart(boxes)
      const order = lanesOf(boxes)
      const shown = boxes.level === 'stages' ? [] : room.lanes.filter(lane => lane in captionsOf)
      const places = shown.map(lane => order.indexOf(captionsOf[lane as keyof typeof captionsOf]))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
    }), { numRuns: 40 })
  })

  it('holds 50 stages and 400 touchpoints at every level', async () => {
    const records = await largeAudit(50, 8)
    for (const level of ['stages', 'touchpoints', 'pictures'] as const) {
      const boxes = laidOut(layoutMap, records, 1232, 'en', new Set(), { level })
      expect([boxes.stages.length, boxes.controls.length]).toEqual([50, 400])
      expect(boxes.curve!.runs.flat()).toHaveLength(400)
    }
  })
})
