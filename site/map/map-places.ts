import type { Id } from '../../core/journey/identifier.ts'
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

/** Which control a key leads to from a place; undefined for keys that lead nowhere. */
export function controlAfter<C extends PlacedControl>(
  controls: readonly C[],
  place: MapPlace,
  key: string,
): C | undefined {
  const current = controls.findIndex(({ touchpointId, sliver }) =>
    touchpointId === place.touchpointId && (sliver !== null) === place.isSliver)
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
