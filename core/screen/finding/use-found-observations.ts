import type { ComputedRef } from 'vue'
import type { RowFilter } from '../../journey/filter-rows.ts'
import type { JourneyView } from '../../journey/journey-view.ts'
import type { ObservationRow } from '../../journey/observation-row.ts'
import type { Persona } from '../../journey/persona.ts'
import { computed } from 'vue'
import { effectiveRowFilter, filterRows } from '../../journey/filter-rows.ts'
import { createSearch } from '../../journey/search-rows.ts'

/** An audit's observations, and which of them are found. */
export interface ObservationList {
  view: JourneyView
  /** Those that the audit names, and others that something was walked as. */
  personas: readonly Persona[]
  /** All of them. */
  rows: readonly ObservationRow[]
  /** Those that what is typed finds, whatever the filter. */
  found: readonly ObservationRow[]
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
  const found = computed(() => search.value(typed()))
  const list = computed(() => ({
    ...given.value,
    found: found.value,
    filter: effectiveRowFilter(given.value.rows, filter()),
  }))
  return { list, shown: computed(() => filterRows(found.value, list.value.filter)) }
}
