import type { ComputedRef, Ref } from 'vue'
import type { Sorting } from '../../parts/sorting.ts'
import type { Pages } from '../../parts/use-pages.ts'
import type { StageRows, TouchpointCells } from './map-table.ts'
import type { TableColumn, TableInput, TableWords } from './table-column.ts'
import { computed, ref } from 'vue'
import { nextSorting } from '../../parts/sorting.ts'
import { usePages } from '../../parts/use-pages.ts'
import { sortTouchpoints, stageRows, tableColumns, tableNotes, touchpointRows } from './map-table.ts'

/** The map as a table that can be sorted. */
interface MapTable extends Pick<Pages<unknown>, 'further' | 'showMore'> {
  columns: ComputedRef<TableColumn[]>
  sorting: Readonly<Ref<Sorting | null>>
  /** Up, down, and then as the journey goes again. */
  sortBy: (column: string) => void
  /** As many as are shown, in their order. */
  rows: ComputedRef<TouchpointCells[]>
  /** The same under their stages; null where they are sorted and belong to none. */
  stages: ComputedRef<StageRows[] | null>
  notes: ComputedRef<string[]>
}

/** As many touchpoints as anybody scrolls past at once. */
const atOnce = 200

export function useMapTable(input: () => TableInput, words: () => TableWords): MapTable {
  const columns = computed(() => tableColumns(input(), words()))
  const sorting = ref<Sorting | null>(null)
  const sorted = computed(() => sortTouchpoints(input(), columns.value, sorting.value, words()))
  const { shown, further, showMore } = usePages(
    () => sorted.value,
    atOnce,
    { of: () => [input().audit.view.audit.id, sorting.value] },
  )
  const rows = computed(() => touchpointRows(shown.value, input(), columns.value, words()))
  return {
    columns,
    sorting,
    sortBy: column => sorting.value = nextSorting(column, sorting.value),
    rows,
    stages: computed(() => sorting.value ? null : stageRows(rows.value, input(), columns.value, words())),
    notes: computed(() => tableNotes(input(), words())),
    further,
    showMore,
  }
}
