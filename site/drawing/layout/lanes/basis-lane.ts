import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { TouchpointScore } from '../../../../core/scores/audit-score.ts'
import type { Column } from '../columns/columns.ts'
import type { ColumnTexts } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { LaneContext } from './lane-context.ts'
import type { LaneLayout } from './lane.ts'
import type { Way } from './way.ts'
import { measures } from '../../measures.ts'
import { withinPadding } from '../columns/columns.ts'
import { curveScoreOf } from '../map-input.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'

const { basisLane, lane } = measures

/** How many auditors and ratings each touchpoint's score stands on, and under it a row for every other tool. */
export function layoutBasis({ columns, left, right }: Way, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const basis = columns.map(column => basisOf(column, firstLine, context))
  const caption = captionAtEdge({ name: context.words.lane.basis }, firstLine, context)
  const lines = [...caption, ...basis.flatMap(({ texts }) => texts)]
  const toolLine = lastBaseline(lines, firstLine) + basisLane.toolUnderAuditors
  const tools = layoutTools(toolLine, { x: left, width: right - left }, context)
  return {
    caption: [...caption, ...tools],
    basis,
    foot: lastBaseline(tools) + lane.foot,
  }
}

/** The tools that a map may stand on beside its auditors: nothing has come from them yet. */
function layoutTools(y: number, way: { x: number, width: number }, context: LaneContext): TextBox[] {
  const { words, typesetter } = context
  return words.tools.reduce<TextBox[]>((rows, tool) => {
    const line = rows.length === 0 ? y : lastBaseline(rows) + basisLane.toolUnderTool
    const none = typeset(words.noneYet, { ...withinPadding(way), y: line }, textStyles.small, typesetter)
    return [...rows, none, ...captionAtEdge({ name: tool }, line, context)]
  }, [])
}

function basisOf({ view, ...stretch }: Column, y: number, { input, words, typesetter }: LaneContext): ColumnTexts {
  const touchpointId = view.touchpoint.id
  const score = curveScoreOf(input, touchpointId)
  const auditors = countAuditors(view, score)
  const space = { ...withinPadding(stretch), y }
  const style = score?.value == null ? textStyles.quiet : textStyles.body
  const head = typeset(words.auditors(auditors), space, style, typesetter)
  if (auditors === 0)
    return { touchpointId, texts: [head] }
  const under = { ...space, y: y + head.lines.length * head.leading }
  const ratings = typeset(words.ratings(score?.ratings ?? 0), under, textStyles.quiet, typesetter)
  return { touchpointId, texts: [head, ratings] }
}

/** Those who came and could not rate were there all the same. */
function countAuditors({ observations }: TouchpointView, score: TouchpointScore | undefined): number {
  return score?.auditors || new Set(observations.map(({ auditorId }) => auditorId)).size
}
