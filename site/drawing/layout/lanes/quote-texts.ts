import type { LaneContext } from '../lane-context.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextStyle } from '../text/text-styles.ts'
import type { TextSpace } from '../text/typeset.ts'
import { measures } from '../../measures/measures.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { quotes } = measures

/** The newest of somebody's words at a touchpoint. */
export interface Quoted {
  words: string
  /** Whose they are, or what came with them; empty where that is not told. */
  by: string
  /** How many there are, this one among them. */
  count: number
  style: TextStyle
}

/** Some words in quotation marks, what belongs to them, and how many more there are; without room, how many in all. */
export function quoteTexts(quoted: Quoted, space: TextSpace, context: LaneContext): TextBox[] {
  const { words, typesetter, density } = context
  const { by, count, style } = quoted
  if (density.level !== 'pictures')
    return [typeset(String(count), space, textStyles.body, typesetter)]
  const quote = typeset(words.quote(quoted.words), { ...space, mostLines: quotes.mostLines }, style, typesetter)
  const under = textUnder([quote], by, space, context)
  const more = count > 1 ? textUnder([quote, ...under], words.more(count - 1), space, context) : []
  return [quote, ...under, ...more]
}

/** A text of its own, since a name may be read from the right where the words around it are not; none for no words. */
function textUnder(above: TextBox[], text: string, space: TextSpace, { typesetter }: LaneContext): TextBox[] {
  const y = lastBaseline(above) + quotes.detailUnderQuote
  const box = typeset(text, { ...space, y, mostLines: 2 }, textStyles.small, typesetter)
  return box.lines.length > 0 ? [box] : []
}
