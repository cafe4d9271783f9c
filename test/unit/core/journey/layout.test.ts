import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  isDesktopNarrowed,
  layoutBeforePanel,
  layoutOf,
  pooledLayout,
  sizeSchema,
} from '../../../../core/journey/context.ts'

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
  ])('%d px wide is %s', (width, layout) => {
    expect(layoutOf({ width })).toBe(layout)
  })

  it.each([0, -1, Number.NaN, Infinity, 100_001, '1280'])(
    'is not asked of a width that no viewport has: %s',
    (width) => {
      expect(v.is(sizeSchema, { width, height: 800 })).toBe(false)
    },
  )
})

describe('a page that the panel narrowed', () => {
  const seen = (width: number, widthWithoutPanel?: number | null) =>
    ({ layout: layoutOf({ width }), viewport: { width, height: 700 }, widthWithoutPanel })

  it.each([
    [972, 1366, 'desktop', 'desktop'],
    [638, 1024, 'desktop', 'desktop'],
    [637, 1023, null, 'tablet'],
    [598, 1024, 'desktop', 'phone'],
    [514, 900, 'tablet', 'phone'],
    [1204, 1590, null, 'desktop'],
    [972, 972, null, 'tablet'],
    [972, null, null, 'tablet'],
    [972, undefined, null, 'tablet'],
  ])('at %i px of %s was %s before, and counts as %s: never from a phone\'s, nor in a small window', (
    width,
    widthWithoutPanel,
    before,
    pooled,
  ) => {
    const context = seen(width, widthWithoutPanel)
    expect([layoutBeforePanel(context), pooledLayout(context)]).toEqual([before, pooled])
    expect(isDesktopNarrowed(context)).toBe(pooled !== context.layout)
  })

  it('is not known of a page whose size nobody knows', () => {
    expect(layoutBeforePanel({ viewport: null, widthWithoutPanel: 1366 })).toBeNull()
    expect(pooledLayout({ layout: null, widthWithoutPanel: 1366 })).toBeNull()
  })
})
