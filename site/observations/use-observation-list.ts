import type { ComputedRef } from 'vue'
import type { AuditRecords, JourneyView } from '../../core/journey/journey-view.ts'
import type { Persona } from '../../core/journey/persona.ts'
import type { RowFilter } from './filter-rows.ts'
import type { ObservationRow } from './observation-row.ts'
import type { ListChoices } from './use-list-choices.ts'
import { computed } from 'vue'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { effectiveRowFilter, filterRows } from './filter-rows.ts'
import { listObservations } from './observation-row.ts'
import { createSearch } from './search-rows.ts'
import { sortRows } from './sort-rows.ts'

/** An audit's observations, and which of them are shown. */
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

/** @returns the list, and the rows that are shown of it, in the order chosen */
export function useObservationList(
  records: () => AuditRecords,
  choices: ListChoices,
  typed: () => string,
): { list: ComputedRef<ObservationList>, shown: ComputedRef<readonly ObservationRow[]> } {
  const { language } = useLanguage()
  const view = computed(() => viewJourney(records()))
  const rows = computed(() => listObservations(view.value))
  const search = computed(() => createSearch(rows.value))
  const list = computed(() => ({
    view: view.value,
    personas: records().personas,
    rows: rows.value,
    found: search.value(typed()),
    filter: effectiveRowFilter(rows.value, choices.filter.value),
  }))
  const filtered = computed(() => filterRows(list.value.found, list.value.filter))
  const shown = computed(() => choices.sorting.value
    ? sortRows(filtered.value, choices.sorting.value, language.value)
    : filtered.value)
  return { list, shown }
}
