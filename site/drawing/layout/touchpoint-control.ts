import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { LaneContext } from './lane-context.ts'
import type { CurveBoxes, TouchpointControl } from './map-boxes.ts'
import type { Rectangle } from './rectangle.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { candidateOf, curveScoreOf } from './map-input.ts'

/** What can be pointed at and focused of a touchpoint, named as somebody needs it who does not see the map. */
export function touchpointControl(
  view: TouchpointView,
  area: Rectangle,
  curve: CurveBoxes | null,
  context: LaneContext,
): TouchpointControl {
  const { id: touchpointId } = view.touchpoint
  const point = curve?.runs.flat().find(point => point.touchpointId === touchpointId)
  return {
    touchpointId,
    ...area,
    point: point ? { x: point.x, y: point.y } : null,
    label: labelOf(view, context),
  }
}

function labelOf(view: TouchpointView, { input, words }: LaneContext): string {
  const { touchpoint } = view
  if (!input.curve)
    return words.text(touchpoint.name)
  const { criterion } = input.curve
  const score = curveScoreOf(input, touchpoint.id) ?? null
  const candidate = candidateOf(input, touchpoint.id) ?? null
  return words.point(touchpoint, score, gapReasons([view], criterion.id), candidate, criterion)
}
