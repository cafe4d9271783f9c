import type { Language } from '../../../core/journey/localised-text.ts'
import type { Font, TextBox } from './text-box.ts'
import type { TextStyle } from './text-styles.ts'
import { directionOf } from '../../../core/journey/text-direction.ts'
import { measures } from '../measures.ts'
import { wrapText } from './wrap-text.ts'

const { typography } = measures

/** Width of one line of text in px. */
export type MeasureText = (text: string, font: Font) => number

/** What setting a text needs to know. */
export interface Typesetter {
  measure: MeasureText
  language: Language
}

/** Where a text goes, px. */
export interface TextSpace {
  /** Left edge, middle or right edge, as `align` says; the left edge where it says nothing. */
  x: number
  /** Baseline of the first line. */
  y: number
  /** No line is wider, but for one that is a single character. */
  width: number
  align?: TextBox['align']
}

/** Sets a text in as many lines as it needs. */
export function typeset(text: string, space: TextSpace, style: TextStyle, typesetter: Typesetter): TextBox {
  const { measure, language } = typesetter
  const { font, tone } = style
  const lines = wrapText(text, space.width, line => measure(line, font), language)
  const width = Math.max(0, ...lines.map(line => measure(line, font)))
  const { x, y, align = 'start' } = space
  return { x, y, width, lines, leading: leadingOf(style, language), font, tone, align, direction: directionOf(text) }
}

/** From one baseline to the next, on whole px. */
function leadingOf({ leading }: TextStyle, language: Language): number {
  return language === 'en' ? leading : Math.round(leading * typography.chineseLeading)
}
