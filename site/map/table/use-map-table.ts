import type { ComputedRef } from 'vue'
import type { Sorting } from '../../parts/sorting.ts'
import type { Pages } from '../../parts/use-pages.ts'
import type { StageRows, TouchpointCells } from './map-table.ts'
import type { TableColumn, TableInput, TableWords } from './table-column.ts'
import { computed } from 'vue'
import { usePages } from '../../parts/use-pages.ts'
import { sortTouchpoints, stageRows, tableColumns, tableNotes, touchpointRows } from './map-table.ts'

/** The map as a table that can be sorted. */
interface MapTable extends Pick<Pages<unknown>, 'further' | 'showMore'> {
  columns: ComputedRef<TableColumn[]>
  /** As many as are shown, in their order. */
  rows: ComputedRef<TouchpointCells[]>
  /** The same under their stages; null where they are sorted and belong to none. */
  stages: ComputedRef<StageRows[] | null>
  notes: ComputedRef<string[]>
}

/** As many touchpoints as anybody scrolls past at once. */
const atOnce = 200

/** @param sorting what it is sorted by; null for walking order */
export function useMapTable(
  input: () => TableInput,
  words: () => TableWords,
  sorting: () => Sorting | null,
): MapTable {
  const columns = computed(() => tableColumns(input(), words()))
  /** A bookmark may name a column that is gone. */
  const known = computed(() => {
    const keys = ['touchpoint', 'stage', ...columns.value.map(({ key }) => key)]
    return keys.includes(sorting()?.column ?? '') ? sorting() : null
  })
  const sorted = computed(() => sortTouchpoints(input(), columns.value, known.value, words()))
  const { shown, further, showMore } = usePages(
    () => sorted.value,
    atOnce,
    { of: () => [input().audit.view.audit.id, known.value] },
  )
  const rows = computed(() => touchpointRows(shown.value, input(), columns.value, words()))
  return {
    columns,
    rows,
    stages: computed(() => known.value ? null : stageRows(rows.value, input(), columns.value, words())),
    notes: computed(() => tableNotes(input(), words())),
    further,
    showMore,
  }
}
