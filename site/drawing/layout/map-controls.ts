import type { Id } from '../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Sliver } from './columns/fold-unrated.ts'
import type { CurveBoxes } from './curve-boxes.ts'
import type { LaneContext } from './lane-context.ts'
import type { MapControl } from './map-boxes.ts'
import type { Position } from './position.ts'
import type { Rectangle } from './rectangle.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { candidateOf, curveScoreOf } from './map-input.ts'

/**
 * What can be pointed at and focused of a touchpoint, named as somebody needs it who does not see the map.
 * @param shown the parts of the area that show something of the touchpoint
 */
export function touchpointControl(
  view: TouchpointView,
  area: Rectangle,
  shown: readonly Rectangle[],
  points: ReadonlyMap<Id, Position>,
  context: LaneContext,
): MapControl {
  const { id: touchpointId } = view.touchpoint
  const isDimmed = context.input.dimmed?.has(touchpointId)
  const point = points.get(touchpointId)
  return {
    touchpointId,
    sliver: null,
    ...area,
    veils: isDimmed ? [...shown] : [],
    point: point ? { x: point.x, y: point.y } : null,
    label: () => isDimmed ? context.words.dimmed(labelOf(view, context)) : labelOf(view, context),
  }
}

/** Where the points of a curve stand, by touchpoint. */
export function pointsOf(curve: CurveBoxes | null): Map<Id, Position> {
  return new Map(curve?.runs.flat().map(({ touchpointId, x, y }) => [touchpointId, { x, y }]))
}

/** What opens a sliver and folds it again. */
export function sliverControl(
  { touchpoints: views, isOpen }: Sliver,
  area: Rectangle,
  shown: readonly Rectangle[],
  { input, words }: LaneContext,
): MapControl {
  const touchpoints = views.map(({ touchpoint }) => touchpoint)
  const touchpointIds = touchpoints.map(({ id }) => id)
  return {
    touchpointId: touchpointIds[0]!,
    sliver: { touchpointIds, isOpen },
    ...area,
    veils: touchpointIds.every(id => input.dimmed?.has(id)) ? [...shown] : [],
    point: null,
    label: () => words.sliver(touchpoints, gapReasons(views, input.curve?.criterion.id)),
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
