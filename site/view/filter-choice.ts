import type { Layout } from '../../core/journey/context.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { isDesktopNarrowed, layouts, pooledLayout } from '../../core/journey/context.ts'

/** How much was observed on one layout or in one market. */
export interface Count<T> {
  value: T
  observations: number
}

/**
 * How many observations there are on each layout, phone to desktop; layouts without any are left out.
 * @param narrowedApart whether those that only the panel narrowed count as what they were seen in, and not as desktop's
 */
export function countLayouts(observations: Observation[], narrowedApart: boolean): Count<Layout>[] {
  const byLayout = Map.groupBy(observations, ({ context }) => narrowedApart ? context.layout : pooledLayout(context))
  return layouts.flatMap((layout) => {
    const onLayout = byLayout.get(layout)
    return onLayout ? [{ value: layout, observations: onLayout.length }] : []
  })
}

/** How many observations were seen in a desktop's window that only the panel narrowed. */
export function countNarrowed(observations: Observation[]): number {
  return observations.filter(({ context }) => isDesktopNarrowed(context)).length
}

/** How many observations there are in each market, in alphabetical order; those of no known market are in none. */
export function countMarkets(observations: Observation[]): Count<string>[] {
  const markets = observations.flatMap(({ context }) => context.market ?? [])
  return [...Map.groupBy(markets, market => market)]
    .map(([value, { length }]) => ({ value, observations: length }))
    .sort((a, b) => a.value < b.value ? -1 : 1)
}

/**
 * The layout or market to show: the chosen one where it has observations, else the one with most of them.
 * Null, which pools all, only where that was chosen or where none is known.
 */
export function effectiveChoice<T>(counts: Count<T>[], chosen: T | null | undefined): T | null {
  if (chosen === null || counts.some(({ value }) => value === chosen))
    return chosen!
  const [most] = counts.toSorted((a, b) => b.observations - a.observations)
  return most?.value ?? null
}
