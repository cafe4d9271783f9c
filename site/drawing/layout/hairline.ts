/** A hairline, px. */
export interface Hairline {
  x1: number
  y1: number
  x2: number
  y2: number
  dashed: boolean
}
