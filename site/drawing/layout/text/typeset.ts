import type { Language } from '../../../../core/journey/localised-text.ts'
import type { TextBox } from './text-box.ts'
import type { TextStyle } from './text-styles.ts'
import type { Typesetter } from './typesetter.ts'
import { measures } from '../../measures/measures.ts'

const { typography } = measures

/** Where a text goes, px. */
export interface TextSpace {
  /** Left edge, middle or right edge, as `align` says; the left edge where it says nothing. */
  x: number
  /** Baseline of the first line. */
  y: number
  /** No line is wider, but for one that is a single character. */
  width: number
  align?: TextBox['align']
  /** No more lines than so many; as many as any name needs where it says nothing. */
  mostLines?: number
}

/** Sets a text in as many lines as it needs; what no name needs ends in an ellipsis. */
export function typeset(text: string, space: TextSpace, style: TextStyle, typesetter: Typesetter): TextBox {
  const { font, tone } = style
  const { x, y, width, align = 'start', mostLines = typography.mostLines } = space
  const wrapped = typesetter.wrap(text, { width, mostLines }, font)
  return { x, y, ...wrapped, leading: leadingOf(style, typesetter.language), font, tone, align }
}

/** From one baseline to the next, on whole px. */
function leadingOf({ leading }: TextStyle, language: Language): number {
  return language === 'en' ? leading : Math.round(leading * typography.chineseLeading)
}
