import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../../extension/capture/page-facts.ts'

const shot = { width: 2560, height: 1600 }

describe('the facts of a page', () => {
  it('have the viewport of the picture, and the width without the panel', () => {
    const answer = { pixelRatio: 2, language: null, windowWidth: 1666 }
    expect(factsOf(answer, shot, 772)).toEqual({
      viewport: { width: 1280, height: 800 },
      widthWithoutPanel: 1666,
      pixelRatio: 2,
      language: null,
    })
  })

  it.each([null, 100])('have the language alone where the pixel ratio makes no sense of the picture: %s', (ratio) => {
    const answer = { pixelRatio: ratio, language: 'en', windowWidth: 1280 }
    const facts = factsOf(answer, { width: 0, height: 0 }, null)
    expect(facts).toEqual({ viewport: null, widthWithoutPanel: null, pixelRatio: null, language: 'en' })
  })

  it('are unknown where the page says nothing', () => {
    const unknown = { viewport: null, widthWithoutPanel: null, pixelRatio: null, language: null }
    expect(factsOf(null, shot, 772)).toEqual(unknown)
  })
})
