import type { Language } from '../../../../core/journey/localised-text.ts'
import type { Font, TextBox } from './text-box.ts'
import type { TextStyle } from './text-styles.ts'
import { beginningOf } from '../../../../core/journey/shorten-text.ts'
import { directionOf } from '../../../../core/journey/text-direction.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures.ts'
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

/** Sets a text in as many lines as it needs; what no name needs ends in an ellipsis. */
export function typeset(text: string, space: TextSpace, style: TextStyle, typesetter: Typesetter): TextBox {
  const { measure, language } = typesetter
  const { font, tone } = style
  const widthOf = (line: string) => measure(line, font)
  const lines = shortened(wrapText(text, space.width, widthOf, language), space.width, widthOf)
  const width = largest(lines.map(line => measure(line, font)), 0)
  const { x, y, align = 'start' } = space
  return { x, y, width, lines, leading: leadingOf(style, language), font, tone, align, direction: directionOf(text) }
}

/** No more lines than there may be: the last of them ends in an ellipsis, which fits into its width. */
function shortened(lines: string[], width: number, widthOf: (line: string) => number): string[] {
  if (lines.length <= typography.mostLines)
    return lines
  const kept = lines.slice(0, typography.mostLines)
  const last = beginningOf(kept.pop()!, beginning => widthOf(`${beginning}…`) <= width)
  return [...kept, `${last.trimEnd()}…`]
}

/** From one baseline to the next, on whole px. */
function leadingOf({ leading }: TextStyle, language: Language): number {
  return language === 'en' ? leading : Math.round(leading * typography.chineseLeading)
}
