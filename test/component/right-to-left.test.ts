import type { TextBox } from '../../site/drawing/layout/text/text-box.ts'
import { select } from 'd3-selection'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useLanguage } from '../../core/screen/use-language.ts'
import { appendText } from '../../site/drawing/draw/svg-part.ts'
import { textBounds } from '../../site/drawing/layout/text/text-box.ts'
import { textStyles } from '../../site/drawing/layout/text/text-styles.ts'
import { typeset } from '../../site/drawing/layout/text/typeset.ts'
import { createTypesetter } from '../../site/drawing/layout/text/typesetter.ts'
import { screenPalette } from '../../site/drawing/palette.ts'
import { showOnSite } from './support/site.ts'

const pen = document.createElement('canvas').getContext('2d')!

/** Sets a text in a narrow space, draws it and tells where it stands; px. */
function drawn(words: string, align: TextBox['align']) {
  const { font } = textStyles.name
  const measure = (line: string) => {
    pen.font = `${font.weight} ${font.size}px sans-serif`
    return pen.measureText(line).width
  }
  const typesetter = createTypesetter(measure, 'en')
  const box = typeset(words, { x: 200, y: 40, width: 90, align }, textStyles.name, typesetter)
  const svg = select(document.body).append('svg').attr('width', 400).attr('font-family', 'sans-serif')
  appendText(svg.append('g'), box, screenPalette)
  const element = svg.select<SVGTextElement>('text').node()!
  const spans = Array.from(element.querySelectorAll('tspan'))
  const lines = (spans.length > 0 ? spans : [element]).map((line) => {
    const letters = Array.from(line.textContent, (_, index) => line.getStartPositionOfChar(index).x)
    return { first: letters[0]!, last: letters.at(-1)! }
  })
  return { bounds: textBounds(box), seen: element.getBBox(), lines }
}

const hebrew = 'דף תוצאות החיפוש (2.0) באתר'

describe('a text on the map', () => {
  it.each(['start', 'middle', 'end'] as const)('stands in its box, whichever way it is read: %s', (align) => {
    for (const words of ['The page of results (2.0) of the shop', hebrew, 'صفحة نتائج البحث (2.0)']) {
      const { bounds, seen } = drawn(words, align)
      expect(Math.abs(seen.x - bounds.x)).toBeLessThan(1.5)
      expect(Math.abs(seen.x + seen.width - bounds.x - bounds.width)).toBeLessThan(1.5)
    }
  })

  it('is read from the right where its letters are, and its lines begin at one edge', () => {
    const { bounds, lines } = drawn(hebrew, 'start')
    expect(lines.length).toBeGreaterThan(1)
    for (const { first, last } of lines) {
      expect(first).toBeGreaterThan(last)
      expect(Math.abs(first - bounds.x - bounds.width)).toBeLessThan(1.5)
    }
  })

  it('is read from the left where it begins with other letters', () => {
    for (const { first } of drawn('FAQ של החנות שלנו', 'start').lines.slice(0, 1))
      expect(Math.abs(first - 200)).toBeLessThan(1.5)
  })
})

describe('a text of people', () => {
  it('does not turn the sentence round that it stands in', async () => {
    const Sentence = defineComponent(() => {
      const { t } = useLanguage()
      return () => h('p', { style: 'white-space: nowrap' }, t('imports.error.cancelled', { name: 'סל (2).kairos' }))
    })
    await showOnSite(Sentence, {})
    const words = document.querySelector('p')!.firstChild!
    const leftOf = (part: string) => {
      const range = document.createRange()
      const start = words.textContent!.indexOf(part)
      range.setStart(words, start)
      range.setEnd(words, start + part.length)
      return range.getBoundingClientRect().left
    }
    const order = ['Reading', 'kairos', '(2)', 'סל', 'was cancelled']
    expect(order.toSorted((a, b) => leftOf(a) - leftOf(b))).toEqual(order)
  })
})
