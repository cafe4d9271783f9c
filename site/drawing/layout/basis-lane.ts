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

function basisOf({ view, ...column }: Column, y: number, { input, words, setter }: LaneContext): TextBox[] {
  const score = input.curve?.scores.touchpoints.get(view.touchpoint.id)
  const x = column.x + columnPadding
  const room = column.width - 2 * columnPadding
  // Those who came and could not rate were there all the same.
  const auditors = score?.auditors || new Set(view.observations.map(({ auditorId }) => auditorId)).size
  const head = setText(words.auditors(auditors), { x, y }, room, score?.value == null ? textStyles.quiet : textStyles.body, setter)
  if (auditors === 0)
    return [head]
  const next = y + head.lines.length * head.leading
  return [head, setText(words.ratings(score?.ratings ?? 0), { x, y: next }, room, textStyles.quiet, setter)]
}
