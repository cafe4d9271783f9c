import type { Layout } from '../../core/journey/context.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { layouts } from '../../core/journey/context.ts'

/** How much was observed on one layout or in one market. */
export interface Count<T> {
  value: T
  observations: number
}

/** How many observations there are on each layout, phone to desktop; layouts without any are left out. */
export function countLayouts(observations: Observation[]): Count<Layout>[] {
  return layouts
    .map(layout => ({ value: layout, observations: observations.filter(({ context }) => context.layout === layout).length }))
    .filter(count => count.observations > 0)
}

/** How many observations there are in each market, in alphabetical order; those of no known market are in none. */
export function countMarkets(observations: Observation[]): Count<string>[] {
  const markets = observations.flatMap(({ context }) => context.market ?? [])
  return [...Map.groupBy(markets, market => market)]
    .map(([value, { length }]) => ({ value, observations: length }))
    .sort((a, b) => a.value < b.value ? -1 : 1)
}

/**
 * The layout or market to look at: the chosen one where it has observations, else the one with most of them.
 * Null, which pools all, only where that was chosen or where none is known.
 */
export function lookAt<T>(counts: Count<T>[], chosen: T | null | undefined): T | null {
  if (chosen === null || counts.some(({ value }) => value === chosen))
    return chosen!
  return counts.reduce<Count<T> | null>((most, count) => count.observations > (most?.observations ?? 0) ? count : most, null)?.value ?? null
}
