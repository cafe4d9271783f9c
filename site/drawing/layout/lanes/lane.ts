import type { LaneContext } from '../lane-context.ts'
import type { MapBoxes } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { LaneName } from './lane-names.ts'
import type { SliverWords } from './sliver-words.ts'
import type { MapWay } from './way.ts'

/** What lanes fill of a map; each lane has its own share of it. */
export interface LaneBoxes extends Pick<
  MapBoxes,
  'phases' | 'stages' | 'touchpoints' | 'curve' | 'evidence' | 'figures'
  | 'notes' | 'verbatims' | 'marks' | 'response' | 'basis'
> {
  sliverWords: SliverWords[]
}

/** A lane's share of a map, px from the map's top left. */
export interface LaneLayout extends Partial<LaneBoxes> {
  caption: TextBox[]
  foot: number
  /** From where on touchpoints are told apart in it, px; null where none are. Absent for all of it. */
  partedFrom?: number | null
}

/** Lays a lane out from `top` on. */
export type LayoutLane = (way: MapWay, top: number, context: LaneContext) => LaneLayout

/** A lane that has its place. */
export interface PlacedLane extends LaneLayout {
  name: LaneName
  top: number
}
