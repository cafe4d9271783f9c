import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollTo, shareAt, zoomBy, zoomOf } from '../../../../site/map/map-zoom.ts'

const room = 1000

/** As much of a map as zooming it looks at: captions of 120 px, as many columns. */
function mapOf(width: number, columns = 40): MapBoxes {
  const controls = Array.from({ length: columns }, () => ({}))
  return { width, captionArea: { width: 120, height: 500 }, controls } as unknown as MapBoxes
}

describe('zooming a map', () => {
  it('counts the way alone, which the captions are no part of', () => {
    expect(zoomOf(mapOf(1000), room)).toBe(1)
    expect(zoomOf(mapOf(120 + 880 * 3), room)).toBe(3)
  })

  it('goes no further than the room and than columns that have all the width they can use', () => {
    const map = mapOf(120 + 880 * 2)
    expect(zoomBy(map, room, 1.5)).toBe(3)
    expect(zoomBy(map, room, 0.01)).toBe(1)
    expect(zoomBy(map, room, 1000)).toBeCloseTo(40 * 320 / 880)
    expect(zoomBy(mapOf(1000, 1), room, 5)).toBe(1)
  })

  it('leaves what is under the pointer where it is', () => {
    const widths = fc.integer({ min: 1200, max: 50_000 })
    const points = fc.record({ scrolled: fc.integer({ min: 0, max: 200 }), pointX: fc.integer({ min: 0, max: room }) })
    fc.assert(fc.property(widths, widths, points, (before, after, { scrolled, pointX }) => {
      const share = shareAt(mapOf(before), scrolled, pointX)
      const back = shareAt(mapOf(after), scrollTo(mapOf(after), share, pointX), pointX)
      expect(back).toBeCloseTo(share)
    }))
  })
})
