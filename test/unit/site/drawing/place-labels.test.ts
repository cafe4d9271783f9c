import type { Rectangle } from '../../../../site/drawing/layout/rectangle.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../../site/drawing/layout/curve/place-labels.ts'

const frame = { x: 100, y: 50, width: 900, height: 320 }

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const request = fc.record({
  x: fc.integer({ min: 100, max: 1000 }),
  y: fc.integer({ min: 50, max: 370 }),
  width: fc.integer({ min: 20, max: 300 }),
  height: fc.constant(32),
  above: fc.boolean(),
})

describe('placing labels', () => {
  it('puts a label over its point where that is better and nothing is in the way', () => {
    const [rectangle] = placeLabels([{ x: 500, y: 200, width: 100, height: 32, above: true }], frame, [], [])
    expect(rectangle).toEqual({ x: 450, y: 152, width: 100, height: 32 })
  })

  it('goes to the other side where words stand in the way', () => {
    const words = [{ x: 300, y: 100, width: 400, height: 90 }]
    const [rectangle] = placeLabels([{ x: 500, y: 200, width: 100, height: 32, above: true }], frame, words, [])
    expect(rectangle!.y).toBeGreaterThan(200)
  })

  it('never lets labels overlap each other or leave the frame', () => {
    fc.assert(fc.property(fc.array(request, { maxLength: 9 }), (requests) => {
      const rectangles = placeLabels(requests, frame, [], []).filter(rectangle => rectangle !== null)
      for (const [index, rectangle] of rectangles.entries()) {
        expect(rectangle.x).toBeGreaterThanOrEqual(frame.x)
        expect(rectangle.x + rectangle.width).toBeLessThanOrEqual(frame.x + frame.width)
        expect(rectangle.y).toBeGreaterThanOrEqual(frame.y)
        expect(rectangle.y + rectangle.height).toBeLessThanOrEqual(frame.y + frame.height)
        expect(rectangles.slice(index + 1).some(other => overlaps(rectangle, other))).toBe(false)
      }
    }), { numRuns: 40 })
  })
})
