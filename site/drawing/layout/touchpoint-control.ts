import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { LaneContext } from './lane-context.ts'
import type { CurveBoxes, TouchpointControl } from './map-boxes.ts'
import type { Rectangle } from './text-box.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'

/** What can be pointed at and focused of a touchpoint, named as somebody needs it who does not see the map. */
export function touchpointControl(view: TouchpointView, area: Rectangle, curve: CurveBoxes | null, { input, words }: LaneContext): TouchpointControl {
  const { id: touchpointId, name } = view.touchpoint
  const point = curve?.runs.flat().find(point => point.touchpointId === touchpointId)
  const candidate = input.candidates.find(candidate => candidate.touchpointId === touchpointId) ?? null
  const score = input.curve?.scores.touchpoints.get(touchpointId) ?? null
  const label = input.curve
    ? words.point(view.touchpoint, score, gapReasons([view], input.curve.criterion.id), candidate, input.curve.criterion)
    : words.text(name)
  return { touchpointId, ...area, point: point ? { x: point.x, y: point.y } : null, label }
}
