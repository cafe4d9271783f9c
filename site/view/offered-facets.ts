import type { Observation } from '../../core/journey/observation.ts'
import type { CountedObservation, ScoredFacet, ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredChoice, ViewContent } from '../../core/journey/view.ts'
import type { ListFacet } from './facets.ts'
import { countTags } from '../../core/journey/count-tags.ts'
import { marks } from '../../core/journey/observation.ts'
import { createPassing } from '../../core/journey/view-filter.ts'
import { countFacet } from './effective-filter.ts'
import { asKeptApart, chosenValues, isScoredList } from './facets.ts'
import { createMatching } from './shown-filter.ts'

/** A value that may be chosen, and how many observations have it, as far as the rest of the filter goes. */
interface OfferedValue {
  value: string
  n: number
  isChosen: boolean
}

/** What may be chosen of a facet. */
export interface OfferedFacet {
  values: OfferedValue[]
  /** What counts where nothing is chosen: all, or the value of which there is most. */
  usual: { value: string | null, isChosen: boolean }
  /** Where all may be taken together only by choice: how many that makes. */
  together: { n: number, isChosen: boolean } | null
}

/** What there is to choose from. */
export interface FilterState {
  content: ViewContent
  counted: readonly CountedObservation[]
  filter: ViewFilter
  /** Those that are scored, whatever is shown of them. */
  scored: readonly Observation[]
}

/** What may be chosen of a facet, with how many observations each value has. */
export function offeredFacet(facet: ListFacet, state: FilterState): OfferedFacet {
  return isScoredList(facet) ? offeredToScore(facet, state) : offeredToShow(facet, state)
}

function offeredToScore(facet: ScoredFacet, { content: { scored }, counted, filter }: FilterState): OfferedFacet {
  const others = counted.filter(createPassing({ ...filter, [facet]: undefined }))
  const apart = asKeptApart(facet)
  const isPooled = isPooledIn(scored, facet)
  const isUsual = !isPooled && !scored[facet]?.length
  const shown: readonly string[] = filter[facet] ?? []
  const usual = apart && isUsual ? shown[0] : undefined
  return {
    values: withCounts(countFacet(counted, facet, filter), countFacet(others, facet, filter), isUsual ? [] : shown),
    usual: { value: usual ?? null, isChosen: isUsual },
    together: apart ? { n: others.length, isChosen: isPooled } : null,
  }
}

/** Whether all of a facet count together though they are kept apart otherwise. */
export function isPooledIn({ pooled }: ScoredChoice, facet: ListFacet): boolean {
  const apart = asKeptApart(facet)
  return apart !== undefined && pooled?.includes(apart) === true
}

function offeredToShow(facet: ListFacet, { content, scored }: FilterState): OfferedFacet {
  const matching = createMatching({ ...content.shown, [facet]: undefined })
  const others = matching ? scored.filter(matching) : scored
  const chosen = chosenValues(content, facet) ?? []
  return {
    values: withCounts(countShown(facet, scored), countShown(facet, others), chosen),
    usual: { value: null, isChosen: chosen.length === 0 },
    together: null,
  }
}

function countShown(facet: ListFacet, observations: readonly Observation[]): Map<string, number> {
  if (facet === 'tags')
    return new Map(countTags(observations).map(({ tag, n }) => [tag, n]))
  const counts = marks.map(mark => [mark, observations.filter(one => one.marks.includes(mark)).length] as const)
  return new Map(counts.filter(([, n]) => n > 0))
}

/** @param all every value that there is, in order; what is chosen stands among them though nothing has it any more */
function withCounts(all: Map<string, number>, counts: Map<string, number>, chosen: readonly string[]): OfferedValue[] {
  return [...new Set([...all.keys(), ...chosen])].map(value =>
    ({ value, n: counts.get(value) ?? 0, isChosen: chosen.includes(value) }))
}
