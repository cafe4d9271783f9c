import type { Box } from '../../../../extension/pick/box.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxBetween, clipBox, isInBox, moveBox, sizeBox } from '../../../../extension/pick/box.ts'
import { placeCaption } from '../../../../extension/pick/caption-place.ts'

const length = fc.integer({ min: 0, max: 2_000 })
const distance = fc.integer({ min: -2_000, max: 4_000 })
const place = fc.record({ x: distance, y: distance })
const anyBox = fc.record({ x: distance, y: distance, width: length, height: length })
const page = { x: 0, y: 0, width: 1_280, height: 720 }

const isWithin = (box: Box, within: Box) =>
  box.x >= within.x && box.y >= within.y
  && box.x + box.width <= within.x + within.width && box.y + box.height <= within.y + within.height

describe('a box', () => {
  it('lies between two corners, whichever was first', () => {
    fc.assert(fc.property(place, place, (a, b) => {
      const box = boxBetween(a, b)
      expect(box).toEqual(boxBetween(b, a))
      expect([box.x, box.x + box.width].sort()).toEqual([a.x, b.x].sort())
    }))
  })

  it('is clipped to what both have in common', () => {
    fc.assert(fc.property(anyBox, anyBox, place, (box, within, point) => {
      const clipped = clipBox(box, within)
      expect(isWithin(clipped, within)).toBe(true)
      expect(isInBox(point, clipped)).toBe(isInBox(point, box) && isInBox(point, within))
    }))
  })

  it('stays within the page wherever it is moved, and as large as it was', () => {
    fc.assert(fc.property(anyBox, place, (box, by) => {
      const fitting = clipBox(box, page)
      const moved = moveBox(fitting, by, page)
      expect(isWithin(moved, page)).toBe(true)
      expect(moved).toMatchObject({ width: fitting.width, height: fitting.height })
    }))
  })

  it('is sized at its lower right corner alone, and never to nothing', () => {
    fc.assert(fc.property(anyBox, place, (box, by) => {
      const fitting = moveBox({ ...clipBox(box, page), width: 100, height: 100 }, { x: 0, y: 0 }, page)
      const sized = sizeBox(fitting, by, page, 8)
      expect(isWithin(sized, page)).toBe(true)
      expect(Math.min(sized.width, sized.height)).toBeGreaterThanOrEqual(8)
      expect(sized).toMatchObject({ x: fitting.x, y: fitting.y })
    }))
  })
})

describe('a caption', () => {
  const caption = { width: 200, height: 24 }

  it('stands above its box, else below it, else on it', () => {
    expect(placeCaption({ x: 50, y: 100, width: 80, height: 40 }, caption, page)).toEqual({ x: 50, y: 71 })
    expect(placeCaption({ x: 50, y: 10, width: 80, height: 40 }, caption, page)).toEqual({ x: 50, y: 55 })
    expect(placeCaption({ x: 50, y: -100, width: 80, height: 2_000 }, caption, page)).toEqual({ x: 50, y: 5 })
  })

  it('never leaves the page', () => {
    fc.assert(fc.property(anyBox, (box) => {
      expect(isWithin({ ...placeCaption(box, caption, page), ...caption }, page)).toBe(true)
    }))
  })
})
