import type { Id } from '../../../core/journey/identifier.ts'
import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { GapBox } from './map-boxes.ts'
import type { Rectangle } from './text-box.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { columnPadding } from './columns.ts'
import { moveTo, setText, textStyles } from './text-box.ts'

/** A stretch of the way without a score, px. */
export interface Gap {
  x: number
  width: number
  words: string
  stageId: string
  /** The touchpoint whose star stands here; null where there is no candidate. */
  starred: Id | null
}

/** From the middle of a gap up to its star and down to the first line of its words, px: together they stand in the middle. */
const apart = { star: 10, words: 14 }

/** Neighbouring columns without a score become one gap where they share stage and reason; a candidate has one for itself. */
export function joinGaps(columns: Column[], { input, words }: LaneContext): Gap[] {
  const gaps: Gap[] = []
  for (const { view, x, width } of columns) {
    if (input.curve?.scores.touchpoints.get(view.touchpoint.id)?.value != null)
      continue
    const { id, stageId } = view.touchpoint
    const starred = input.candidates.some(({ touchpointId }) => touchpointId === id) ? id : null
    const gap = { x, width, words: words.gap(gapReasons([view], input.curve?.criterion.id)), stageId, starred }
    const last = gaps.at(-1)
    if (last && continues(last, gap))
      last.width += width
    else
      gaps.push(gap)
  }
  return gaps
}

function continues(last: Gap, next: Gap): boolean {
  return last.x + last.width === next.x && last.words === next.words && last.stageId === next.stageId && !last.starred && !next.starred
}

/** Hatched areas over the whole height of the lane, with the reason at the height `y`. */
export function layoutGaps(columns: Column[], frame: Rectangle, y: number, context: LaneContext): GapBox[] {
  return joinGaps(columns, context).map(gap =>
    gapBox(gap, { x: gap.x, y: frame.y, width: gap.width, height: frame.height }, y, context))
}

/** The reason in the middle of the area's width, at the height `y`; a star over it. */
export function gapBox({ words, starred }: Gap, area: Rectangle, y: number, { setter }: LaneContext): GapBox {
  const x = Math.round(area.x + area.width / 2)
  const text = setText(words, { x, y: 0, anchor: 'middle' }, area.width - columnPadding, textStyles.small, setter)
  const firstLine = starred ? y + apart.words : y - (text.lines.length - 1) * text.leading / 2
  return {
    area,
    words: moveTo(text, Math.round(firstLine + text.font.size * 0.36)),
    star: starred ? { touchpointId: starred, x, y: Math.round(y - apart.star) } : null,
  }
}
