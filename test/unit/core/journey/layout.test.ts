import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { layoutOf, sizeSchema } from '../../../../core/journey/context.ts'

describe('the layout of a viewport', () => {
  it.each([
    [1, 'phone'],
    [599, 'phone'],
    [599.5, 'phone'],
    [600, 'tablet'],
    [1023, 'tablet'],
    [1023.9, 'tablet'],
    [1024, 'desktop'],
    [5120, 'desktop'],
  ])('%d px wide is %s, however high', (width, layout) => {
    expect([layoutOf({ width, height: 1 }), layoutOf({ width, height: 9000 })]).toEqual([layout, layout])
  })

  it.each([0, -1, Number.NaN, Infinity, 100_001, '1280'])(
    'is not asked of a width that no viewport has: %s',
    (width) => {
      expect(v.is(sizeSchema, { width, height: 800 })).toBe(false)
    },
  )
})
