import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { LaneContext } from './lane-context.ts'
import { measures } from '../measures.ts'
import { fillWidth } from './fill-width.ts'
import { naturalWidths } from './natural-widths.ts'

const { touchpointColumn } = measures

/** A part of the way through the map, px: of its width, or of its height where it stands upright. */
export interface Stretch {
  x: number
  width: number
}

/** A touchpoint's share of the way. */
export interface Column extends Stretch {
  view: TouchpointView
}

/** One stage's share of the width. */
export interface Span extends Stretch {
  view: StageView
  columns: Column[]
}

/** Where the texts of a column stand: what is left of it between its paddings. */
export function withinPadding({ x, width }: Stretch): Stretch {
  return { x: x + touchpointColumn.padding, width: width - 2 * touchpointColumn.padding }
}

/** Divides the width among stages and touchpoints, in walking order, from `left` on. */
export function layoutColumns(left: number, context: LaneContext): Span[] {
  const { view: { stages }, width } = context.input
  const natural = stages.map(stage => naturalWidths(stage, context))
  const widths = fillWidth(natural.flat(), width - left)
  let x = left
  return stages.map((stage, index) => {
    const span = layoutSpan(stage, x, widths.splice(0, natural[index]!.length))
    x += span.width
    return span
  })
}

/** A stage's columns side by side; a stage without touchpoints has a width and no column. */
function layoutSpan(view: StageView, left: number, widths: number[]): Span {
  let right = left
  const edges = widths.map((width) => {
    const x = right
    right += width
    return { x, width }
  })
  const columns = view.touchpoints.map((touchpoint, index): Column => ({ view: touchpoint, ...edges[index]! }))
  return { view, x: left, width: right - left, columns }
}
