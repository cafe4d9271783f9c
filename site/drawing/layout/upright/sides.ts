import { columnPadding } from '../columns.ts'

/** How an upright map divides its width, px. */
export interface Sides {
  /** Width of the texts on the left. */
  room: number
  /** The curve's side. */
  plot: { x: number, width: number }
  /** From the low to the high end of the scale. */
  scale: [number, number]
}

/** From the plot's edge to the end of the scale: room for a star's halo. */
const margin = 18

/** Words on the left, the curve on the right: a little less than half, and no wider than it is easily read. */
export function divideWidth(width: number): Sides {
  const plotWidth = Math.min(280, Math.round(width * 0.46))
  const x = width - plotWidth
  return { room: x - 2 * columnPadding, plot: { x, width: plotWidth }, scale: [x + margin, width - margin] }
}
