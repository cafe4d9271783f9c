import type { ScoredAudit } from '../../core/moments/scored-audit.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { largest } from '../../core/statistics/extent.ts'

/** What one drawing can hold: a hundred screens wide, and more dots than can be told apart on them. */
export const mostDrawn = { touchpoints: 1000, dots: 50_000 } as const

/** How much there is to be drawn of an audit on one criterion. */
export interface MapSize {
  touchpoints: number
  /** One for each auditor at each touchpoint that they rated, on the criterion that has most. */
  dots: number
}

/** The size of an audit's map. */
export function mapSize({ view, scored }: ScoredAudit): MapSize {
  const dots = scored.map(({ scores }) =>
    [...scores.touchpoints.values()].reduce((sum, { cells }) => sum + cells.length, 0))
  return { touchpoints: touchpointsOf(view).length, dots: largest(dots, 0) }
}

/** Whether a map of that size can be drawn. */
export function isDrawable({ touchpoints, dots }: MapSize): boolean {
  return touchpoints <= mostDrawn.touchpoints && dots <= mostDrawn.dots
}
