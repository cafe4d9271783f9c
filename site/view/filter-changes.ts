import type { KeptApart, ViewContent } from '../../core/journey/view.ts'
import type { Facet, ListFacet } from './facets.ts'
import type { FilterChange } from './view-query.ts'
import { keptApart } from '../../core/journey/view.ts'
import { asKeptApart, chosenValues, isListed } from './facets.ts'
import { isPooledIn } from './offered-facets.ts'

/** Whether the reader chose anything of a facet. */
export function isFacetChosen(content: ViewContent, facet: Facet): boolean {
  if (isListed(facet))
    return chosenValues(content, facet) !== undefined || isPooledIn(content.scored, facet)
  const { shown: { address }, scored: { from, to, answeredFrom, answeredTo } } = content
  const chosen = { address, period: from ?? to, answered: answeredFrom ?? answeredTo }
  return Boolean(chosen[facet])
}

/** Chooses nothing of a facet. */
export function clearedFacet(content: ViewContent, facet: Facet): FilterChange {
  if (isListed(facet))
    return chosenList(content, facet, [])
  const cleared = {
    address: { address: null },
    period: { from: undefined, to: undefined },
    answered: { answeredFrom: undefined, answeredTo: undefined },
  }
  return cleared[facet]
}

/** Chooses these values of a facet; nothing where there are none. */
export function chosenList(content: ViewContent, facet: ListFacet, values: readonly string[]): FilterChange {
  return { [facet]: values.length > 0 ? [...values] : undefined, ...pooling(content, facet, false) }
}

/** Takes all of a facet together that are kept apart otherwise. */
export function pooledFacet(content: ViewContent, facet: ListFacet): FilterChange {
  return { [facet]: undefined, ...pooling(content, facet, true) }
}

function pooling({ scored }: ViewContent, facet: ListFacet, isPooled: boolean): FilterChange {
  const apart = asKeptApart(facet)
  if (!apart)
    return {}
  const isOn = (each: KeptApart) => each === apart ? isPooled : isPooledIn(scored, each)
  return { pooled: keptApart.filter(isOn) }
}
