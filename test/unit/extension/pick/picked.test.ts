import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { toPanelSchema } from '../../../../extension/pick/pick-message.ts'

const area = {
  mode: 'area',
  box: { x: 20, y: 40.5, width: 200, height: 150 },
  offset: { x: 0, y: 1_200 },
  pixelRatio: 1.5,
}

const way = { kind: 'css', value: '#prices .buy' }

const element = {
  ...area,
  mode: 'element',
  label: 'Buy now',
  selectors: [way],
  frame: 'own',
}

const isHeard = (picked: unknown) => v.is(toPanelSchema, { kind: 'picked', picked })

describe('what a page says was picked', () => {
  it('is heard where it is an area or an element', () => {
    expect(isHeard(area)).toBe(true)
    expect(isHeard(element)).toBe(true)
  })

  it.each([
    ['another kind of thing', { ...area, mode: 'window' }],
    ['a box that lies nowhere', { ...area, box: { ...area.box, x: Number.NaN } }],
    ['a box as wide as nothing is', { ...area, box: { ...area.box, width: 1e300 } }],
    ['a box turned inside out', { ...area, box: { ...area.box, height: -1 } }],
    ['pixels of no size', { ...area, pixelRatio: 0 }],
    ['an element without a name', { ...element, label: '' }],
    ['an element whose name is a book', { ...element, label: 'a'.repeat(5_000) }],
    ['a way to find it that nobody knows', { ...element, selectors: [{ kind: 'script', value: 'alert()' }] }],
    ['more ways to find it than there are', { ...element, selectors: Array.from('abcd', () => way) }],
    ['a frame from nowhere', { ...element, frame: undefined }],
    ['nothing at all', null],
  ])('is passed over where it is %s', (_, picked) => {
    expect(isHeard(picked)).toBe(false)
  })

  it('is passed over where it is a message of another kind', () => {
    const capture = { kind: 'capture', windowId: 1, draftId: null }
    for (const message of [area, capture, { kind: 'left', reason: 'because' }, 'picked'])
      expect(v.is(toPanelSchema, message)).toBe(false)
  })
})
