import type { ObservationRow } from './observation-row.ts'
import { channelOf, hasNoLayout, pictureIdsOf } from './observation.ts'

/** What observations are filtered by; what is left out of scores is one of two values of the last. */
export const facets = [
  'place',
  'auditor',
  'persona',
  'mark',
  'tag',
  'picture',
  'channel',
  'layout',
  'score',
] as const

export type RowFacet = typeof facets[number]

/** Which observations to show: those that have all of these values. */
export type RowFilter = Partial<Record<RowFacet, string>>

/** In the place of a layout that nobody knows. */
export const unknownLayout = 'unknown'

/** In the place of a layout where there is none. */
export const noLayout = 'no-page'

/** In the place of a persona where it was walked as nobody in particular. */
export const noPersona = 'none'

const valuesOf: Record<RowFacet, (row: ObservationRow) => readonly string[]> = {
  place: ({ stage, touchpoint }) => [stage.id, touchpoint.id],
  auditor: ({ observation }) => [observation.auditorId],
  persona: ({ observation }) => [observation.personaId ?? noPersona],
  mark: ({ observation }) => observation.marks,
  tag: ({ observation }) => observation.tags,
  picture: ({ observation }) => [pictureIdsOf(observation).length > 0 ? 'with' : 'without'],
  channel: ({ observation, touchpoint }) => [channelOf(observation, touchpoint)],
  layout: ({ observation }) => [observation.context.layout ?? (hasNoLayout(observation) ? noLayout : unknownLayout)],
  score: ({ observation }) => [observation.leftOut ? 'left-out' : 'counted'],
}

/** The observations that a filter lets through. */
export function filterRows(rows: readonly ObservationRow[], filter: RowFilter): readonly ObservationRow[] {
  const chosen = facets.filter(facet => filter[facet] !== undefined)
  return rows.filter(row => chosen.every(facet => valuesOf[facet](row).includes(filter[facet]!)))
}

/** How many observations have each value, as far as the rest of the filter lets them through. */
export function countRowFacet(
  rows: readonly ObservationRow[],
  filter: RowFilter,
  facet: RowFacet,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of filterRows(rows, { ...filter, [facet]: undefined })) {
    // A stranger's list may name one twice.
    for (const value of new Set(valuesOf[facet](row)))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** The part of a filter that any observation answers to: what a bookmark names may be gone since. */
export function effectiveRowFilter(rows: readonly ObservationRow[], filter: RowFilter): RowFilter {
  return Object.fromEntries(facets
    .filter(facet => filter[facet] !== undefined && rows.some(row => valuesOf[facet](row).includes(filter[facet]!)))
    .map(facet => [facet, filter[facet]]))
}
