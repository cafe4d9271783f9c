import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Mark, Observation } from '../../../../core/journey/observation.ts'
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
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'

const { lane, marksLane } = measures

/** What auditors marked as pains and as gains, and how they tagged those most often. */
export function layoutMarks({ columns }: MapWay, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const marks = columns.map(column => marksIn(column, firstLine, context))
  return {
    caption: captionAtEdge({ name: context.words.lane.marks }, firstLine, context),
    marks,
    foot: lastBaseline(marks.flatMap(({ texts }) => texts), firstLine) + lane.foot,
  }
}

function marksIn({ view, x, width }: Column, y: number, context: LaneContext): ColumnTexts {
  const { words, typesetter, density } = context
  return typesetter.columns(view, words, 'marks', [x, width, y, density.level], () => ({
    touchpointId: view.touchpoint.id,
    texts: markTexts(view, { ...withinPadding({ x, width }), y }, context),
  }))
}

/** Pains, and gains under them; none where nobody marked anything. */
export function markTexts(view: TouchpointView, space: TextSpace, context: LaneContext): TextBox[] {
  const pains = markText('pain', view, space, context)
  const below = pains.length > 0 ? lastBaseline(pains) + marksLane.gainsUnderPains : space.y
  return [...pains, ...markText('gain', view, { ...space, y: below }, context)]
}

/** None where nobody marked anything so. */
function markText(mark: Mark, view: TouchpointView, space: TextSpace, context: LaneContext): TextBox[] {
  const { words, typesetter, density } = context
  const marked = markedAt(view, mark)
  if (marked.length === 0)
    return []
  const tags = density.level === 'pictures' ? usualTags(marked) : []
  const { mostLines } = marksLane
  return [typeset(words.marked(mark, marked.length, tags), { ...space, mostLines }, textStyles.body, typesetter)]
}

/** The observations that are marked so and count. */
export function markedAt({ observations }: TouchpointView, mark: Mark): Observation[] {
  return observations.filter(({ marks, leftOut }) => marks.includes(mark) && leftOut === null)
}

/** Those given most often, of as many the earlier ones. */
export function usualTags(observations: Observation[]): string[] {
  const byTag = Map.groupBy(observations.flatMap(({ tags }) => tags), tag => tag)
  return [...byTag]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, marksLane.mostTags)
    .map(([tag]) => tag)
}
