import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropAround, styleWithin } from '../../../../core/screen/picture-crop.ts'

const side = fc.integer({ min: 50, max: 4_000 })
const aspect = fc.double({ min: 0.5, max: 3, noNaN: true })

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** A picture, and an area that lies in it. */
const marked = fc.tuple(side, side, share, share)
  .chain(([width, height, across, down]) => fc.record({
    picture: fc.constant({ width, height }),
    area: fc.record({
      x: fc.constant(across * (width - 1)),
      y: fc.constant(down * (height - 1)),
      width: fc.double({ noNaN: true, min: 1, max: Math.max(1, width - across * (width - 1)) }),
      height: fc.double({ noNaN: true, min: 1, max: Math.max(1, height - down * (height - 1)) }),
    }),
  }))

describe('what a small frame shows of a picture of which a part is marked', () => {
  it('has the frame\'s form, lies in the picture, and shows all of the mark that fits', () => {
    fc.assert(fc.property(marked, aspect, ({ picture, area }, form) => {
      const crop = cropAround(area, picture, form)
      expect(crop.width / crop.height).toBeCloseTo(form)
      expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0)
      expect(crop.x + crop.width).toBeLessThanOrEqual(picture.width + 1e-6)
      expect(crop.y + crop.height).toBeLessThanOrEqual(picture.height + 1e-6)
      for (const [start, length] of [['x', 'width'], ['y', 'height']] as const) {
        const isLonger = area[length] > crop[length]
        expect(crop[start]).toBeLessThanOrEqual(area[start] + 1e-6)
        expect(isLonger || area[start] + area[length] <= crop[start] + crop[length] + 1e-6).toBe(true)
      }
    }))
  })

  it('is enlarged for a small mark, with enough around it to know where it is', () => {
    const crop = cropAround({ x: 600, y: 400, width: 30, height: 20 }, { width: 1_280, height: 800 }, 1.6)
    expect(crop).toEqual({ x: 423, y: 290, width: 384, height: 240 })
  })

  it('is all of the picture for a large one', () => {
    const picture = { width: 1_280, height: 800 }
    expect(cropAround({ x: 0, y: 0, ...picture }, picture, 1.6)).toEqual({ x: 0, y: 0, ...picture })
  })
})

it('a part is placed in shares of what is shown', () => {
  expect(styleWithin({ x: 60, y: 50, width: 20, height: 10 }, { x: 50, y: 50, width: 100, height: 50 }))
    .toEqual({ left: '10%', top: '0%', width: '20%', height: '20%' })
})
