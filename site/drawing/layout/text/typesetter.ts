import type { Language } from '../../../../core/journey/localised-text.ts'
import type { Font } from './text-box.ts'
import type { Line } from './wrap-text.ts'
import { wrapText } from './wrap-text.ts'

/** Width of a piece of text in px. */
export type MeasureText = (text: string, font: Font) => number

/** What setting a text needs: it remembers how it broke a text, as a map is laid out again for each small change. */
export interface Typesetter {
  measure: MeasureText
  language: Language
  /** The lines of a text in a font, none wider than `width` px, but for one that is a single character. */
  wrap: (text: string, width: number, font: Font) => Line[]
}

/** Texts in so many widths are remembered at the most. */
const mostRemembered = 20_000

/** @param measure width of a line of text, px */
export function createTypesetter(measure: MeasureText, language: Language): Typesetter {
  const wrapped = new Map<string, Line[]>()
  return {
    measure,
    language,
    wrap: (text, width, font) => {
      const key = `${font.size} ${font.weight} ${width} ${text}`
      let lines = wrapped.get(key)
      if (!lines) {
        lines = wrapText(text, width, piece => measure(piece, font), language)
        if (wrapped.size >= mostRemembered)
          wrapped.clear()
        wrapped.set(key, lines)
      }
      return lines
    },
  }
}
