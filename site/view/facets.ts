import type { ScoredFacet, ScoredFacets } from '../../core/journey/view-filter.ts'
import type { KeptApart, ViewContent } from '../../core/journey/view.ts'
import * as v from 'valibot'
import { layouts } from '../../core/journey/context.ts'
import { idSchema } from '../../core/journey/identifier.ts'
import { marks } from '../../core/journey/observation.ts'
import { lineSchema } from '../../core/journey/text.ts'
import { channelSchema } from '../../core/journey/touchpoint.ts'
import { keptApart, walkedAsSchema } from '../../core/journey/view.ts'

/** The values of what may be chosen in lists: of what is scored, and of what is shown of that. */
export interface ListedFacets extends ScoredFacets {
  marks: typeof marks[number]
  tags: string
}

export type ListFacet = keyof ListedFacets

/** A facet of which values are chosen from a list. */
interface ListDescription {
  /** Its name in the address of a page. */
  query: string
  /** What a value has to be; an address may say anything. */
  value: v.GenericSchema<unknown, string>
}

/**
 * All facets with a list, in the order in which they are offered. To add one that is scored: its reader in
 * core/journey/view-filter.ts, its field in core/journey/view.ts, its line here and its words.
 */
export const listFacets: Readonly<Record<ListFacet, ListDescription>> = {
  auditorIds: { query: 'auditor', value: idSchema },
  personaIds: { query: 'persona', value: walkedAsSchema },
  channels: { query: 'channel', value: channelSchema },
  markets: { query: 'market', value: lineSchema },
  layouts: { query: 'layout', value: v.picklist(layouts) },
  marks: { query: 'mark', value: v.picklist(marks) },
  tags: { query: 'tag', value: lineSchema },
}

/** What a map is filtered by, by what that decides. */
export const facetsOf = {
  scored: ['auditorIds', 'personaIds', 'channels', 'markets', 'layouts', 'period'],
  customers: ['answered'],
  shown: ['marks', 'tags', 'address'],
} as const

export type FilterPart = keyof typeof facetsOf

/** In the order in which they are offered. */
export const filterParts = ['scored', 'customers', 'shown'] as const satisfies FilterPart[]

export type Facet = typeof facetsOf[FilterPart][number]

/** Whether values of a facet are chosen from a list. */
export function isListed(facet: Facet): facet is ListFacet {
  return facet in listFacets
}

/** Whether a facet decides what is scored, and has a list. */
export function isScoredList(facet: Facet): facet is ScoredFacet {
  return isListed(facet) && facet !== 'marks' && facet !== 'tags'
}

/** The facet, where it is scored apart unless somebody asks for all of it; undefined for others. */
export function asKeptApart(facet: Facet): KeptApart | undefined {
  return keptApart.find(each => each === facet)
}

/** The values of a facet that are chosen; undefined where nobody chose any. */
export function chosenValues({ scored, shown }: ViewContent, facet: ListFacet): readonly string[] | undefined {
  const values: readonly string[] | undefined = { ...scored, ...shown }[facet]
  return values?.length ? values : undefined
}
