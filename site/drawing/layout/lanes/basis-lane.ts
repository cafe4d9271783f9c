import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { TouchpointScore } from '../../../../core/scores/audit-score.ts'
import type { Column } from '../columns/columns.ts'
import type { TextBox } from '../text/text-box.ts'
import type { LaneContext } from './lane-context.ts'
import { measures } from '../../measures.ts'
import { withinPadding } from '../columns/columns.ts'
import { curveScoreOf } from '../map-input.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'

const { lane } = measures

export interface BasisLane {
  caption: TextBox[]
  basis: TextBox[]
  foot: number
}

/** How many auditors and ratings each touchpoint's score stands on, from `top` on. */
export function layoutBasis(columns: Column[], top: number, context: LaneContext): BasisLane {
  const { words } = context
  const firstLine = top + lane.firstLine
  const basis = columns.flatMap(column => basisOf(column, firstLine, context))
  return {
    caption: captionAtEdge({ name: words.standsOn, note: words.noCustomers }, firstLine, context),
    basis,
    foot: lastBaseline(basis, firstLine) + lane.foot,
  }
}

function basisOf(column: Column, firstLine: number, { input, words, typesetter }: LaneContext): TextBox[] {
  const score = curveScoreOf(input, column.view.touchpoint.id)
  const auditors = countAuditors(column.view, score)
  const space = { ...withinPadding(column), y: firstLine }
  const style = score?.value == null ? textStyles.quiet : textStyles.body
  const head = typeset(words.auditors(auditors), space, style, typesetter)
  if (auditors === 0)
    return [head]
  const under = { ...space, y: firstLine + head.lines.length * head.leading }
  return [head, typeset(words.ratings(score?.ratings ?? 0), under, textStyles.quiet, typesetter)]
}

/** Those who came and could not rate were there all the same. */
function countAuditors({ observations }: TouchpointView, score: TouchpointScore | undefined): number {
  return score?.auditors || new Set(observations.map(({ auditorId }) => auditorId)).size
}
