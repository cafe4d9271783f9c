import type { CountedObservation, ScoredFacet, ViewFilter } from '../../core/journey/view-filter.ts'
import type { KeptApart, ScoredChoice } from '../../core/journey/view.ts'
import { layouts } from '../../core/journey/context.ts'
import { channels } from '../../core/journey/touchpoint.ts'
import { createPassing, facetValue, scoredFacets } from '../../core/journey/view-filter.ts'
import { keptApart } from '../../core/journey/view.ts'

/** How many different values of a facet have to be known before one of them is scored apart. */
const fewestApart: Readonly<Record<KeptApart, number>> = { personaIds: 2, markets: 2, layouts: 1 }

const ordered: Partial<Record<ScoredFacet, readonly string[]>> = { channels, layouts }

/** How many of some observations have each value of a facet, in its order; what nobody knows is not among them. */
export function countFacet(
  counted: readonly CountedObservation[],
  facet: ScoredFacet,
  { narrowedApart }: Pick<ViewFilter, 'narrowedApart'>,
): Map<string, number> {
  const known = counted.flatMap(each => facetValue(facet, each, { narrowedApart }) ?? [])
  const order = ordered[facet] ?? [...new Set(known)].sort()
  const groups = Map.groupBy(known, value => value)
  return new Map(order.flatMap((value) => {
    const n = groups.get(value as never)?.length
    return n ? [[value, n] as const] : []
  }))
}

/**
 * What is scored, as far as there are observations for what was chosen: a bookmark may name what is gone since. What is
 * kept apart and of which nothing was chosen is that of which there is most, whichever auditors, channels and days were
 * chosen: none of these changes what stands beside it.
 */
export function effectiveFilter(counted: readonly CountedObservation[], choice: ScoredChoice): ViewFilter {
  const { from, to, narrowedApart } = choice
  const values = scoredFacets.map(facet => [facet, knownValues(counted, facet, choice)] as const)
  const filter: ViewFilter = { from, to, narrowedApart, ...Object.fromEntries(values) }
  let apart = counted
  for (const facet of keptApart) {
    const isPooled = choice.pooled?.includes(facet)
    const chosen = { [facet]: isPooled ? undefined : filter[facet] ?? mostObserved(counted, apart, facet, choice) }
    Object.assign(filter, chosen)
    apart = apart.filter(createPassing({ ...chosen, narrowedApart }))
  }
  return filter
}

/** What was chosen of a facet and is there; undefined where nothing is. */
function knownValues(
  counted: readonly CountedObservation[],
  facet: ScoredFacet,
  choice: ScoredChoice,
): string[] | undefined {
  const chosen: readonly string[] = choice[facet] ?? []
  const known = chosen.length > 0 ? countFacet(counted, facet, choice) : new Map<string, number>()
  const values = chosen.filter(value => known.has(value))
  return values.length > 0 ? values : undefined
}

/**
 * Where nothing is chosen, the same is shown apart and together, as far as there is any of it.
 * @param counted all there is: of whatever differs in it one is scored, also where only one is left
 * @param apart what is left of it
 */
function mostObserved(
  counted: readonly CountedObservation[],
  apart: readonly CountedObservation[],
  facet: KeptApart,
  choice: ScoredChoice,
): string[] | undefined {
  const shown = countFacet(apart, facet, choice)
  if (shown.size === 0 || countFacet(counted, facet, choice).size < fewestApart[facet])
    return undefined
  const [usual] = byMost(countFacet(apart, facet, {}))
  return [usual !== undefined && shown.has(usual) ? usual : byMost(shown)[0]!]
}

function byMost(counts: Map<string, number>): string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value)
}
