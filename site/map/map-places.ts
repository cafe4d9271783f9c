import type { Id } from '../../core/journey/identifier.ts'
import type { StageView } from '../../core/journey/journey-view.ts'
import type { MapControl } from '../drawing/layout/map-boxes.ts'

/** What the keyboard is on: a touchpoint, or the sliver that holds it. */
export interface MapPlace {
  touchpointId: Id
  isSliver: boolean
}

/** A control as layouts place it, drawn or not. */
type PlacedControl = Pick<MapControl, 'touchpointId' | 'sliver'>

/** Where a control stands on the way. */
export function placeOf({ touchpointId, sliver }: PlacedControl): MapPlace {
  return { touchpointId, isSliver: sliver !== null }
}

/** The control of a touchpoint, or where it is folded, or that is asked for, that of the sliver that holds it. */
export function controlFor<C extends PlacedControl>(
  controls: readonly C[],
  { touchpointId, isSliver }: MapPlace,
): C | undefined {
  const own = controls.find(control => control.sliver === null && control.touchpointId === touchpointId)
  const sliver = controls.find(control => control.sliver?.touchpointIds.includes(touchpointId))
  return isSliver ? sliver ?? own : own ?? sliver
}

function isAt({ touchpointId, sliver }: PlacedControl, place: MapPlace): boolean {
  return touchpointId === place.touchpointId && (sliver !== null) === place.isSliver
}

/** Which control a key leads to from a place; undefined for keys that lead nowhere. */
export function controlAfter<C extends PlacedControl>(
  controls: readonly C[],
  place: MapPlace,
  key: string,
): C | undefined {
  const current = controls.findIndex(control => isAt(control, place))
  const targets: Record<string, number> = {
    ArrowRight: current + 1,
    ArrowDown: current + 1,
    ArrowLeft: current - 1,
    ArrowUp: current - 1,
    Home: 0,
    End: controls.length - 1,
  }
  return controls[targets[key] ?? -1]
}

/**
 * Where Page Down leads from a place: to the first control of the next stage that has one; Page Up to the first of its
 * own stage, and from there to that of the one before. Undefined for other keys, and where there is no such stage.
 */
export function nextStageControl<C extends PlacedControl>(
  controls: readonly C[],
  place: MapPlace,
  key: string,
  stages: readonly StageView[],
): C | undefined {
  const stageOf = new Map(stages.flatMap(({ touchpoints }, index) =>
    touchpoints.map(({ touchpoint }) => [touchpoint.id, index])))
  const starts = controls.filter(({ touchpointId }, index) =>
    stageOf.get(touchpointId) !== stageOf.get(controls[index - 1]?.touchpointId ?? ''))
  const current = controls.findIndex(control => isAt(control, place))
  const indexOf = (control: C) => controls.indexOf(control)
  if (key === 'PageDown')
    return starts.find(control => indexOf(control) > current)
  return key === 'PageUp' ? starts.findLast(control => indexOf(control) < current) : undefined
}
