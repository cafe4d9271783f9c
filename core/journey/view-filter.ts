import type { Layout } from './context.ts'
import type { Day } from './day.ts'
import type { Id } from './identifier.ts'
import type { Observation } from './observation.ts'
import type { Channel } from './touchpoint.ts'
import { pooledLayout } from './context.ts'
import { endOf, startOf } from './day.ts'
import { keysOf } from './keys-of.ts'
import { hasNoLayout } from './observation.ts'

/** Stands among personas for what was walked as nobody in particular. */
export const nobody = 'nobody'

/** What observations differ in that may be scored or not, each with what is taken of it. */
export interface ScoredFacets {
  auditorIds: Id
  personaIds: Id | typeof nobody
  channels: Channel
  markets: string
  layouts: Layout
}

export type ScoredFacet = keyof ScoredFacets

/** An observation under who it counts for, and the channel through which it was made. */
export interface CountedObservation {
  observation: Observation
  channel: Channel
}

/** Which observations are scored: of each facet those of any of some values; all where it is absent or has none. */
export interface ViewFilter extends Partial<{ [facet in ScoredFacet]: readonly ScoredFacets[facet][] }> {
  /** The first and the last day of which observations are scored, by the clock here. */
  from?: Day
  to?: Day
  /** Whether what only the panel narrowed counts as the tablet's layout it was seen in, and not as a desktop's. */
  narrowedApart?: boolean
}

/** How a facet's value is read; null where nobody knows it, which no choice but that of all takes in. */
const readers: {
  [facet in ScoredFacet]: (counted: CountedObservation, narrowedApart: boolean) => ScoredFacets[facet] | null
} = {
  auditorIds: ({ observation }) => observation.auditorId,
  personaIds: ({ observation }) => observation.personaId ?? nobody,
  channels: ({ channel }) => channel,
  markets: ({ observation }) => observation.context.market,
  layouts: ({ observation: { context } }, narrowedApart) => narrowedApart ? context.layout : pooledLayout(context),
}

export const scoredFacets: readonly ScoredFacet[] = keysOf(readers)

/** What an observation has in a facet; null where nobody knows it. */
export function facetValue<Facet extends ScoredFacet>(
  facet: Facet,
  counted: CountedObservation,
  { narrowedApart = false }: Pick<ViewFilter, 'narrowedApart'>,
): ScoredFacets[Facet] | null {
  return readers[facet](counted, narrowedApart)
}

/** What a filter lets through; the test is for many observations. */
export function createPassing(filter: ViewFilter): (counted: CountedObservation) => boolean {
  const { from, to } = filter
  const [first, end] = [from && startOf(from), to && endOf(to)]
  const chosen = scoredFacets.flatMap((facet) => {
    const values = new Set<string>(filter[facet])
    return values.size > 0 ? [{ facet, values }] : []
  })
  return (counted) => {
    const { observedAt } = counted.observation
    return (!first || observedAt >= first)
      && (!end || observedAt < end)
      && chosen.every(({ facet, values }) =>
        values.has(facetValue(facet, counted, filter) ?? '') || isOnAny(facet, counted))
  }
}

/** A call or a parcel is the same on every layout. */
function isOnAny(facet: ScoredFacet, { observation }: CountedObservation): boolean {
  return facet === 'layouts' && hasNoLayout(observation)
}
