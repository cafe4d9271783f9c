import type { SliverColumn } from '../columns/columns.ts'
import type { Sliver } from '../columns/fold-unrated.ts'
import type { LaneContext } from '../lane-context.ts'
import type { SliverBox } from '../map-boxes.ts'
import type { Position } from '../position.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import { gapReasons } from '../../../../core/scores/gap-reason.ts'
import { measures } from '../../measures/measures.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { sliverColumn } = measures

/** What a sliver shows beside its hatching, px. */
export interface SliverWords extends Pick<SliverBox, 'words' | 'sign'> {
  column: SliverColumn
  foot: number
}

/** In the middle of a sliver's width, from the line of the names on: number, reason and sign, or the sign alone. */
export function layoutSliverWords(column: SliverColumn, nameLine: number, context: LaneContext): SliverWords {
  const { sliver, x: left, width } = column
  const x = Math.round(left + width / 2)
  if (context.density.isSlanted)
    return countOnLine(column, nameLine, context)
  if (sliver.isOpen)
    return { column, words: [], ...signAt({ x, y: nameLine - sliverColumn.signOverNameLine }) }
  const space = { x, y: nameLine, width: width - 2 * sliverColumn.padding, align: 'middle' } as const
  const count = typesetCount(sliver, space, context)
  const reason = typesetReason(sliver, { ...space, y: nameLine + sliverColumn.reasonUnderCount }, context)
  const words = context.density.level === 'stages' ? [count] : [count, reason]
  return { column, words, ...signAt({ x, y: lastBaseline(words) + sliverColumn.signUnderWords }) }
}

/** Under slanted names, which reach over it: number and sign on one line. */
function countOnLine(column: SliverColumn, y: number, context: LaneContext): SliverWords {
  const middle = Math.round(column.x + column.width / 2)
  const space = { x: middle - sliverColumn.countToSign / 2, y, width: column.width / 2, align: 'end' } as const
  const words = column.sliver.isOpen ? [] : [typesetCount(column.sliver, space, context)]
  const x = column.sliver.isOpen ? middle : middle + sliverColumn.countToSign
  return { column, words, ...signAt({ x, y: y - sliverColumn.signOverNameLine }) }
}

function signAt(sign: Position): Pick<SliverWords, 'sign' | 'foot'> {
  return { sign, foot: sign.y + sliverColumn.signFoot }
}

/** How many touchpoints are folded. */
export function typesetCount({ touchpoints }: Sliver, space: TextSpace, { typesetter }: LaneContext): TextBox {
  return typeset(String(touchpoints.length), space, textStyles.name, typesetter)
}

/** What they lack. */
export function typesetReason({ touchpoints }: Sliver, space: TextSpace, context: LaneContext): TextBox {
  const { input, words, typesetter } = context
  const reasons = gapReasons(touchpoints, input.curve?.criterion.id)
  return typeset(words.sliverReason(reasons), space, { ...textStyles.small, tone: 'ink2' }, typesetter)
}
