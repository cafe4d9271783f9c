import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../../extension/capture/page-answer.ts'
import { factsOf } from '../../../../extension/capture/page-facts.ts'

const address = 'https://shop.example/pricing?plan=a#top'
const whole = { address, pixelRatio: 2, language: ' en-GB ', windowWidth: 3000 }
const shot = { width: 2560, height: 1600 }

describe('what a page says of itself', () => {
  it('is its pixel ratio, its language and its window\'s width in its own pixels', () => {
    expect(readAnswer(whole, address, 2)).toEqual({ pixelRatio: 2, language: 'en-GB', windowWidth: 1500 })
  })

  it.each([
    ['language', 'a'.repeat(5_000)],
    ['language', ''],
    ['language', 7],
    ['pixelRatio', 0],
    ['pixelRatio', 1e9],
    ['pixelRatio', null],
    ['windowWidth', 0],
    ['windowWidth', 'wide'],
  ])('loses the one fact that is odd: %s %j', (fact, odd) => {
    const { pixelRatio, language, windowWidth } = readAnswer(whole, address, 1)!
    expect(readAnswer({ ...whole, [fact]: odd }, address, 1))
      .toEqual({ pixelRatio, language, windowWidth, [fact]: null })
  })

  it('is not the language of a page that came in its place, and nothing where that is of another site', () => {
    const next = { ...whole, address: 'https://shop.example/faq' }
    expect(readAnswer(next, address, 1)).toMatchObject({ language: null, pixelRatio: 2 })
    expect(readAnswer({ ...whole, address: 'https://other.example/pricing' }, address, 1)).toBeNull()
  })

  it.each([undefined, null, 'hello', {}, { ...whole, address: 'nowhere' }])('is nothing where it is %j', (answer) => {
    expect(readAnswer(answer, address, 1)).toBeNull()
  })
})

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
