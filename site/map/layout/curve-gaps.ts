import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { CurveBoxes } from './map-boxes.ts'
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
}

/** Neighbouring columns without a score become one gap where they share stage and reason. */
export function joinGaps(columns: Column[], { input, words }: LaneContext): Gap[] {
  const gaps: Gap[] = []
  for (const { view, x, width } of columns) {
    if (input.curve?.scores.touchpoints.get(view.touchpoint.id)?.value != null)
      continue
    const gap = { x, width, words: words.gap(gapReasons([view], input.curve?.criterion.id)), stageId: view.touchpoint.stageId }
    const last = gaps.at(-1)
    if (last && last.x + last.width === x && last.words === gap.words && last.stageId === gap.stageId)
      last.width += width
    else
      gaps.push(gap)
  }
  return gaps
}

/** Hatched areas over the whole height of the lane, with the reason at the height `y`. */
export function layoutGaps(columns: Column[], frame: Rectangle, y: number, context: LaneContext): CurveBoxes['gaps'] {
  const { setter } = context
  return joinGaps(columns, context).map((gap) => {
    const place = { x: Math.round(gap.x + gap.width / 2), y: 0, anchor: 'middle' as const }
    const text = setText(gap.words, place, gap.width - columnPadding, textStyles.small, setter)
    const rise = (text.lines.length - 1) * text.leading / 2
    return {
      area: { x: gap.x, y: frame.y, width: gap.width, height: frame.height },
      words: moveTo(text, Math.round(y - rise + text.font.size * 0.36)),
    }
  })
}
