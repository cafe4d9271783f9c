import type { Layout } from '../../core/journey/context.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { layouts } from '../../core/journey/context.ts'

/** A layout that something was observed on. */
export interface LayoutCount {
  layout: Layout
  observations: number
}

/** How many observations there are on each layout, phone to desktop; layouts without any are left out. */
export function countLayouts(observations: Observation[]): LayoutCount[] {
  return layouts
    .map(layout => ({ layout, observations: observations.filter(({ context }) => context.layout === layout).length }))
    .filter(count => count.observations > 0)
}

/** The layout to begin with: the one with most observations; null (all of them) where no layout is known. */
export function usualLayout(counts: LayoutCount[]): Layout | null {
  return counts.reduce<LayoutCount | null>((most, count) => count.observations > (most?.observations ?? 0) ? count : most, null)?.layout ?? null
}
