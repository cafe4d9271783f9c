import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { LaneContext } from './lane-context.ts'
import { textStyles } from './text-box.ts'
import { unbreakable } from './wrap-text.ts'

/** One touchpoint's share of the way through the map, px: of its width, or of its height where it stands upright. */
export interface Column {
  view: TouchpointView
  x: number
  width: number
}

/** One stage's share of the width, px. */
export interface Span {
  view: StageView
  x: number
  width: number
  columns: Column[]
}

/** White space left and right of what stands in a column, px. */
export const columnPadding = 12

const narrowest = { rated: 108, gap: 92, stage: 136 }
const widestWord = 140

/** The width under which a touchpoint's column would have to cut a word. */
function naturalWidth(column: TouchpointView, { input, words, setter }: LaneContext): number {
  const pieces = unbreakable(words.text(column.touchpoint.name), words.language)
  const longest = Math.max(0, ...pieces.map(piece => setter.measure(piece.trimEnd(), textStyles.name.font)))
  const score = input.curve?.scores.touchpoints.get(column.touchpoint.id)
  const least = score?.value == null ? Math.max(narrowest.gap, setter.measure(words.auditors(0), textStyles.quiet.font) + 2 * columnPadding) : narrowest.rated
  return Math.ceil(Math.max(least, Math.min(longest, widestWord) + 2 * columnPadding))
}

/** Natural widths of a stage's columns; a stage without touchpoints is one empty column. */
function naturalWidths(stage: StageView, context: LaneContext): number[] {
  const widths = stage.touchpoints.map(touchpoint => naturalWidth(touchpoint, context))
  if (widths.length === 0)
    return [narrowest.stage]
  const missing = narrowest.stage - widths.reduce((sum, width) => sum + width, 0)
  return missing > 0 ? widths.map(width => Math.ceil(width + missing / widths.length)) : widths
}

/**
 * Raises the smallest widths to a common level, so that all of them together fill what is there.
 * @returns whole px, none under its natural width
 */
export function fillWidth(natural: number[], available: number): number[] {
  let wide: number[] = []
  let level = available / natural.length
  while (natural.filter(width => width > level).length > wide.length) {
    wide = natural.filter(width => width > level)
    level = wide.length === natural.length ? 0 : (available - wide.reduce((a, b) => a + b, 0)) / (natural.length - wide.length)
  }
  return natural.map(width => Math.max(width, Math.floor(level)))
}

/** Divides the width among stages and touchpoints, in walking order, from `left` on. */
export function layoutColumns(left: number, context: LaneContext): Span[] {
  const { input } = context
  const natural = input.view.stages.map(stage => naturalWidths(stage, context))
  const widths = fillWidth(natural.flat(), input.width - left)
  let x = left
  return input.view.stages.map((view, index) => {
    const own = widths.splice(0, natural[index]!.length)
    const span: Span = { view, x, width: own.reduce((a, b) => a + b, 0), columns: [] }
    own.forEach((width, place) => {
      const touchpoint = view.touchpoints[place]
      if (touchpoint)
        span.columns.push({ view: touchpoint, x, width })
      x += width
    })
    return span
  })
}
