import type { Language } from '../../../../core/journey/localised-text.ts'
import type { TextBox } from './text-box.ts'
import type { TextStyle } from './text-styles.ts'
import type { Typesetter } from './typesetter.ts'
import type { Line } from './wrap-text.ts'
import { beginningOf } from '../../../../core/journey/shorten-text.ts'
import { directionOf } from '../../../../core/journey/text-direction.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures.ts'

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
  const { measure, language } = typesetter
  const { font, tone } = style
  const wrapped = shortened(typesetter.wrap(text, space.width, font), space, line => measure(line, font))
  const width = largest(wrapped.map(line => line.width), 0)
  const lines = wrapped.map(line => line.text)
  const { x, y, align = 'start' } = space
  return { x, y, width, lines, leading: leadingOf(style, language), font, tone, align, direction: directionOf(text) }
}

/** No more lines than there may be: the last of them ends in an ellipsis, which fits into its width. */
function shortened(
  lines: Line[],
  { width, mostLines = typography.mostLines }: TextSpace,
  widthOf: (line: string) => number,
): Line[] {
  if (lines.length <= mostLines)
    return lines
  const kept = lines.slice(0, mostLines)
  const beginning = beginningOf(kept.pop()!.text, text => widthOf(`${text}…`) <= width)
  const last = `${beginning.trimEnd()}…`
  return [...kept, { text: last, width: widthOf(last) }]
}

/** From one baseline to the next, on whole px. */
function leadingOf({ leading }: TextStyle, language: Language): number {
  return language === 'en' ? leading : Math.round(leading * typography.chineseLeading)
}
