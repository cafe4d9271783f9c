import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { ObservationRow } from '../../core/journey/observation-row.ts'
import type { ObservationList } from '../../core/screen/finding/use-found-observations.ts'
import type { ListChoices } from './use-list-choices.ts'
import { computed } from 'vue'
import { listObservations } from '../../core/journey/observation-row.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { useFoundObservations } from '../../core/screen/finding/use-found-observations.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { sortRows } from './sort-rows.ts'

/** @returns the list, and the rows that are shown of it, in the order chosen */
export function useObservationList(
  records: () => AuditRecords,
  choices: ListChoices,
  typed: () => string,
): { list: ComputedRef<ObservationList>, shown: ComputedRef<readonly ObservationRow[]> } {
  const { language } = useLanguage()
  const { list, shown: found } = useFoundObservations({
    source: () => {
      const view = viewJourney(records())
      return { view, personas: records().personas, rows: listObservations(view) }
    },
    filter: () => choices.filter.value,
    typed,
  })
  const shown = computed(() => choices.sorting.value
    ? sortRows(found.value, choices.sorting.value, language.value)
    : found.value)
  return { list, shown }
}
