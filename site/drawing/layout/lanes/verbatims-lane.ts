import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { ColumnTexts } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { captionAtEdge } from './caption.ts'
import { quoteTexts } from './quote-texts.ts'

const { lane } = measures

/** What customers wrote of each touchpoint, as far as staff found it: the latest find; without room, how many. */
export function layoutVerbatims({ columns }: MapWay, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const verbatims = columns.map(column => verbatimsIn(column, firstLine, context))
  const { verbatims: name, verbatimsNote: note } = context.words.lane
  return {
    caption: captionAtEdge({ name, note }, firstLine, context),
    verbatims,
    foot: lastBaseline(verbatims.flatMap(({ texts }) => texts), firstLine) + lane.foot,
  }
}

function verbatimsIn({ view, x, width }: Column, y: number, context: LaneContext): ColumnTexts {
  const { words, typesetter, density } = context
  return typesetter.columns(view, words, 'verbatims', [x, width, y, density.level], () => ({
    touchpointId: view.touchpoint.id,
    texts: verbatimTexts(view, { ...withinPadding({ x, width }), y }, context),
  }))
}

/** None where staff found nothing. */
export function verbatimTexts({ verbatims }: TouchpointView, space: TextSpace, context: LaneContext): TextBox[] {
  const [latest] = verbatims
  if (!latest)
    return []
  const by = context.words.verbatimBy(latest)
  return quoteTexts({ words: latest.text, by, count: verbatims.length, style: textStyles.verbatim }, space, context)
}
