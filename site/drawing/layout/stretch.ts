import { measures } from '../measures/measures.ts'

const { compactColumn, touchpointColumn } = measures

/** A part of the way through the map, px: of its width, or of its height where it stands upright. */
export interface Stretch {
  x: number
  width: number
}

/** Where the texts of a column stand: what is left of it between its paddings. */
export function withinPadding({ x, width }: Stretch): Stretch {
  const padding = width < touchpointColumn.narrowestGap ? compactColumn.padding : touchpointColumn.padding
  return { x: x + padding, width: width - 2 * padding }
}
