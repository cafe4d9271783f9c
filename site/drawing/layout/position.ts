/** A point of the map, px from its top left. */
export interface Position {
  x: number
  y: number
}
