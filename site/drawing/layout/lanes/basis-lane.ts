import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { TouchpointScore } from '../../../../core/scores/audit-score.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { ColumnTexts } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { measures } from '../../measures/measures.ts'
import { curveScoreOf } from '../map-input.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'

const { basisLane, lane } = measures

/** How many auditors came, and how many ratings they left. */
interface Basis {
  auditors: number
  ratings: number
  isRated: boolean
}

/** How many auditors and ratings each touchpoint's score stands on, and under it a row for every other tool. */
export function layoutBasis({ columns, left, right }: MapWay, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const basis = columns.map(column => basisOf(column, firstLine, context))
  const { lane: names } = context.words
  const note = isCompact(context) ? { note: names.auditors } : {}
  const caption = captionAtEdge({ name: names.basis, ...note }, firstLine, context)
  const lines = [...caption, ...basis.flatMap(({ texts }) => texts)]
  const toolLine = lastBaseline(lines, firstLine) + basisLane.toolUnderAuditors
  const tools = layoutTools(toolLine, { x: left, width: right - left }, context)
  return {
    caption: [...caption, ...tools],
    basis,
    foot: lastBaseline(tools) + lane.foot,
  }
}

/** The tools that a map may stand on beside its auditors, and what came from them. */
function layoutTools(y: number, way: { x: number, width: number }, context: LaneContext): TextBox[] {
  const { words, typesetter } = context
  return words.tools.reduce<TextBox[]>((rows, { name, said }) => {
    const line = rows.length === 0 ? y : lastBaseline(rows) + basisLane.toolUnderTool
    const text = typeset(said, { ...withinPadding(way), y: line }, textStyles.small, typesetter)
    return [...rows, text, ...captionAtEdge({ name }, line, context)]
  }, [])
}

/** Where there is no room for words, the number of auditors stands for itself. */
function isCompact({ density }: LaneContext): boolean {
  return density.level !== 'pictures'
}

function basisOf({ view, x, width }: Column, y: number, context: LaneContext): ColumnTexts {
  const { input, words, typesetter } = context
  const counts = countBasis(view, curveScoreOf(input, view.touchpoint.id))
  const of = [x, width, y, isCompact(context), counts.auditors, counts.ratings, counts.isRated]
  return typesetter.columns(view, words, 'basis', of, () => ({
    touchpointId: view.touchpoint.id,
    texts: basisTexts(counts, { ...withinPadding({ x, width }), y }, context),
  }))
}

function basisTexts(
  { auditors, ratings, isRated }: Basis,
  space: TextSpace,
  context: LaneContext,
): TextBox[] {
  const { words, typesetter } = context
  const count = isCompact(context) ? String(auditors || '') : words.auditors(auditors)
  const head = typeset(count, space, isRated ? textStyles.body : textStyles.quiet, typesetter)
  if (auditors === 0 || isCompact(context))
    return [head]
  const under = { ...space, y: space.y + head.lines.length * head.leading }
  return [head, typeset(words.ratings(ratings), under, textStyles.quiet, typesetter)]
}

/** What a touchpoint stands on, with its score on one criterion. */
export function countBasis(view: TouchpointView, score: TouchpointScore | undefined): Basis {
  return { auditors: countAuditors(view, score), ratings: score?.ratings ?? 0, isRated: score?.value != null }
}

/** Those who came and could not rate were there all the same. */
function countAuditors({ observations }: TouchpointView, score: TouchpointScore | undefined): number {
  return score?.auditors || new Set(observations.map(({ auditorId }) => auditorId)).size
}
