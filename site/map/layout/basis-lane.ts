import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { TextBox } from './text-box.ts'
import { columnPadding } from './columns.ts'
import { setText, textStyles } from './text-box.ts'

/** How many auditors and ratings each touchpoint's score stands on, from `top` on. */
export function layoutBasis(columns: Column[], top: number, context: LaneContext): { basis: TextBox[], foot: number } {
  const basis = columns.flatMap(column => basisOf(column, top + 24, context))
  const feet = basis.map(box => box.y + (box.lines.length - 1) * box.leading)
  return { basis, foot: Math.max(top + 24, ...feet) + 14 }
}

function basisOf(column: Column, y: number, { input, words, setter }: LaneContext): TextBox[] {
  const score = input.curve?.scores.touchpoints.get(column.view.touchpoint.id)
  const x = column.x + columnPadding
  const room = column.width - 2 * columnPadding
  if (!score || score.value === null)
    return [setText(words.auditors(0), { x, y }, room, textStyles.quiet, setter)]
  const auditors = setText(words.auditors(score.auditors), { x, y }, room, textStyles.body, setter)
  const next = y + auditors.lines.length * auditors.leading
  return [auditors, setText(words.ratings(score.ratings), { x, y: next }, room, textStyles.quiet, setter)]
}
