import type { Language } from '../../core/journey/localised-text.ts'
import type { Font } from '../drawing/layout/text/text-box.ts'
import type { MeasureText } from '../drawing/layout/text/typesetter.ts'

/** Widths are remembered at the most, for each font. */
const mostRemembered = 20_000

const measures = new Map<Language, MeasureText>()
// Before whoever sets text hears of it.
document.fonts.addEventListener('loadingdone', () => measures.clear())

/** A digit as wide as every digit of the page, whose figures are tabular. */
const tabular = (text: string) => text.replace(/\d/g, '0')

/** Measures text in the font of the page; what was measured once stays known until other fonts come. */
export function measureTextIn(language: Language): MeasureText {
  const measure = measures.get(language) ?? createMeasure(language)
  measures.set(language, measure)
  return measure
}

function createMeasure(language: Language): MeasureText {
  const canvas = document.createElement('canvas')
  // The language chooses among the Chinese fonts, as it does on the page.
  canvas.lang = language
  const context = canvas.getContext('2d')!
  const family = getComputedStyle(document.documentElement).fontFamily
  const measured = new Map<Font, Map<string, number>>()
  return (text, font) => {
    const widths = widthsIn(measured, font)
    let width = widths.get(text)
    if (width === undefined) {
      context.font = `${font.weight} ${font.size}px ${family}`
      width = context.measureText(tabular(text)).width
      widths.set(text, width)
    }
    return width
  }
}

function widthsIn(measured: Map<Font, Map<string, number>>, font: Font): Map<string, number> {
  const known = measured.get(font)
  if (known && known.size < mostRemembered)
    return known
  const widths = new Map<string, number>()
  measured.set(font, widths)
  return widths
}
