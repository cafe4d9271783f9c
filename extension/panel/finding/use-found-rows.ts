import type { ComputedRef } from 'vue'
import type { ObservationRow } from '../../../core/journey/observation-row.ts'
import type { ObservationList } from '../../../core/screen/finding/use-found-observations.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'
import { listObservations } from '../../../core/journey/observation-row.ts'
import { useFoundObservations } from '../../../core/screen/finding/use-found-observations.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useFinding } from './finding.ts'

/** What is found in the audit that is under way. */
export interface FoundRows {
  list: ComputedRef<ObservationList>
  /** The newest first. */
  rows: ComputedRef<readonly ObservationRow[]>
}

/** Looks through the audit for what is typed and chosen. */
export function useFoundRows(): FoundRows {
  const audit = useAudit()
  const finding = useFinding()
  const { list, shown } = useFoundObservations({
    source: () => {
      const { view, records: { personas } } = audit.value
      return { view, personas, rows: newestFirst(listObservations(view)) }
    },
    filter: () => finding.filter,
    typed: () => finding.typed,
  })
  return { list, rows: shown }
}

function newestFirst(rows: readonly ObservationRow[]): ObservationRow[] {
  return rows.toSorted((a, b) => compareTexts(b.observation.observedAt, a.observation.observedAt))
}
