import type { ComputedRef } from 'vue'
import type { RowFacet, RowFilter } from '../../journey/filter-rows.ts'
import type { JourneyView } from '../../journey/journey-view.ts'
import type { ObservationRow } from '../../journey/observation-row.ts'
import type { Persona } from '../../journey/persona.ts'
import { computed } from 'vue'
import { countRowFacet, effectiveRowFilter, filterRows } from '../../journey/filter-rows.ts'
import { createSearch } from '../../journey/search-rows.ts'
import { useReadAhead } from './use-read-ahead.ts'

/** An audit's observations, and which of them are found. */
export interface ObservationList {
  view: JourneyView
  /** Those that the audit names, and others that something was walked as. */
  personas: readonly Persona[]
  /** All of them. */
  rows: readonly ObservationRow[]
  /** Those that what is typed finds, whatever the filter. */
  found: readonly ObservationRow[]
  /** Of all of them, how many have each value of a facet. */
  countAll: (facet: RowFacet) => ReadonlyMap<string, number>
  /** The filter as far as there are observations for it. */
  filter: RowFilter
}

/** What is looked through, and for what. */
export interface Finding {
  source: () => Pick<ObservationList, 'view' | 'personas' | 'rows'>
  filter: () => RowFilter
  typed: () => string
}

/** @returns the list, and what both search and filter let through, in the order of its rows */
export function useFoundObservations(
  { source, filter, typed }: Finding,
): { list: ComputedRef<ObservationList>, shown: ComputedRef<readonly ObservationRow[]> } {
  const given = computed(source)
  const search = computed(() => createSearch(given.value.rows))
  const found = computed(() => search.value.find(typed()))
  useReadAhead(() => search.value.prepare)
  const countAll = computed(() => createCounting(given.value.rows))
  const list = computed(() => ({
    ...given.value,
    found: found.value,
    countAll: countAll.value,
    filter: effectiveRowFilter(given.value.rows, filter()),
  }))
  return { list, shown: computed(() => filterRows(found.value, list.value.filter)) }
}

/** Counts each facet once, however often it is asked for: it is again with every letter. */
function createCounting(rows: readonly ObservationRow[]): ObservationList['countAll'] {
  const counts = new Map<RowFacet, ReadonlyMap<string, number>>()
  return (facet) => {
    const known = counts.get(facet) ?? countRowFacet(rows, {}, facet)
    counts.set(facet, known)
    return known
  }
}
