import { describe, expect, it } from 'vitest'
import { isFullPage } from '../../../../core/journey/picture.ts'

const viewport = { width: 1_000, height: 701 }

describe('a picture of a full page', () => {
  it.each([
    ['is higher than its window', { height: 5_000, viewport, scale: 1 }, true],
    ['is none of what a window showed, in whole pixels', { height: 877, viewport, scale: 1.25 }, false],
    ['is none of what a sharper screen showed', { height: 2_103, viewport, scale: 3 }, false],
    ['is none of a page of which nobody knows the window', { height: 5_000, viewport: null, scale: null }, false],
  ])('%s', (_, picture, expected) => {
    expect(isFullPage(picture)).toBe(expected)
  })
})
