import type { Stretch } from '../stretch.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { withinPadding } from '../stretch.ts'

const { uprightSides } = uprightMeasures

/** How an upright map divides its width, px. */
export interface Sides {
  /** The list on the left. */
  list: Stretch
  /** Where its texts stand. */
  texts: Stretch
  /** The curve on the right. */
  plot: Stretch
  /** From the bad to the good end of the scale. */
  scale: [number, number]
}

/** Words on the left, the curve on the right: a little less than half, and no wider than it is easily read. */
export function divideWidth(width: number): Sides {
  const { plotShare, widestPlot, scaleMargin } = uprightSides
  const plotWidth = Math.min(widestPlot, Math.round(width * plotShare))
  const x = width - plotWidth
  const list = { x: 0, width: x }
  return {
    list,
    texts: withinPadding(list),
    plot: { x, width: plotWidth },
    scale: [x + scaleMargin, width - scaleMargin],
  }
}
