import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { LaneContext } from './lane-context.ts'
import { largest } from '../../../core/statistics/extent.ts'
import { measures } from '../measures.ts'
import { sumOf } from './fill-width.ts'
import { curveScoreOf } from './map-input.ts'
import { textStyles } from './text-styles.ts'
import { unbreakable } from './wrap-text.ts'

const { touchpointColumn } = measures

/**
 * The widths under which a stage's columns would have to cut words, px. A stage without touchpoints is one empty
 * column.
 */
export function naturalWidths({ touchpoints }: StageView, context: LaneContext): number[] {
  if (touchpoints.length === 0)
    return [touchpointColumn.narrowestStage]
  const widths = touchpoints.map(touchpoint => naturalWidth(touchpoint, context))
  const missing = touchpointColumn.narrowestStage - sumOf(widths)
  return missing > 0 ? widths.map(width => Math.ceil(width + missing / widths.length)) : widths
}

function naturalWidth(view: TouchpointView, context: LaneContext): number {
  const name = Math.min(touchpointColumn.widestWord, longestWord(view, context)) + 2 * touchpointColumn.padding
  return Math.ceil(Math.max(name, narrowestFor(view, context)))
}

/** Width of the longest piece of the touchpoint's name that stays on one line. */
function longestWord({ touchpoint }: TouchpointView, { words, typesetter }: LaneContext): number {
  const pieces = unbreakable(words.text(touchpoint.name), words.language)
  const widths = pieces.map(piece => typesetter.measure(piece.trimEnd(), textStyles.name.font))
  return largest(widths, 0)
}

/** Without a score, the words that nobody was there stay on one line. */
function narrowestFor({ touchpoint }: TouchpointView, { input, words, typesetter }: LaneContext): number {
  if (curveScoreOf(input, touchpoint.id)?.value != null)
    return touchpointColumn.narrowestRated
  const nobody = typesetter.measure(words.auditors(0), textStyles.quiet.font)
  return Math.max(touchpointColumn.narrowestGap, nobody + 2 * touchpointColumn.padding)
}
