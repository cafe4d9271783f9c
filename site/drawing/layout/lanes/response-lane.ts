import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { ColumnTexts } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { responseTimes } from '../../../../core/scores/response-times.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'

const { lane, responseLane } = measures

/** How long auditors waited for replies at each touchpoint. */
export function layoutResponse({ columns }: MapWay, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const response = columns.map(column => responseIn(column, firstLine, context))
  const { response: name, responseNote: note } = context.words.lane
  return {
    caption: captionAtEdge({ name, note }, firstLine, context),
    response,
    foot: lastBaseline(response.flatMap(({ texts }) => texts), firstLine) + lane.foot,
  }
}

function responseIn({ view, x, width }: Column, y: number, context: LaneContext): ColumnTexts {
  const { words, typesetter, density } = context
  return typesetter.columns(view, words, 'response', [x, width, y, density.level], () => ({
    touchpointId: view.touchpoint.id,
    texts: responseTexts(view, { ...withinPadding({ x, width }), y }, 'figure', context),
  }))
}

/** The same for a list, in which no lane says what it is. */
export function namedResponseTexts(view: TouchpointView, space: TextSpace, context: LaneContext): TextBox[] {
  return responseTexts(view, space, 'named', context)
}

/** The median, what it is of and each single time; where there is no room for words, the median. None for no waits. */
function responseTexts(
  { observations }: TouchpointView,
  space: TextSpace,
  as: 'figure' | 'named',
  context: LaneContext,
): TextBox[] {
  const { words, typesetter, density } = context
  const times = responseTimes(observations)
  if (!times)
    return []
  const { [as]: head, counted, single } = words.response(times)
  const details = density.level === 'pictures' ? [counted, single] : []
  return details.filter(text => text !== '').reduce<TextBox[]>((above, text) => {
    const y = lastBaseline(above) + responseLane.detailUnderFigure
    return [...above, typeset(text, { ...space, y }, textStyles.small, typesetter)]
  }, [typeset(head, space, textStyles.staff, typesetter)])
}
