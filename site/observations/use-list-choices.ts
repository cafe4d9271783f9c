import type { ComputedRef, WritableComputedRef } from 'vue'
import type { RowFilter } from '../../core/journey/filter-rows.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Sorting } from '../parts/sorting.ts'
import { computed } from 'vue'
import { facets } from '../../core/journey/filter-rows.ts'
import { sortingOf, sortingText } from '../parts/sorting.ts'
import { useQuery } from '../parts/use-query.ts'

/** What the reader chose; it stands in the address, so that a reload or a bookmark shows the same. */
export interface ListChoices {
  filter: WritableComputedRef<RowFilter>
  /** Takes filter and search away, in one step. */
  reset: () => Promise<unknown>
  /** What is searched for; empty for nothing. */
  search: WritableComputedRef<string>
  /** Null for walking order. */
  sorting: WritableComputedRef<Sorting | null>
  /** Whether the notes are read one after another, and not listed. */
  isReading: WritableComputedRef<boolean>
  /** The row that was opened last, to which the way back leads. */
  row: ComputedRef<Id | undefined>
  /** Notes the row that is opened, so that the way back leads to it. */
  leaveFrom: (row: Id) => Promise<unknown>
}

/** Reads and writes the choices in the route's query. The browser's way back leads to the choice before. */
export function useListChoices(): ListChoices {
  const { read, push, replace } = useQuery()
  const allOf = (filter: RowFilter) => Object.fromEntries(facets.map(facet => [facet, filter[facet]]))
  return {
    filter: computed({
      get: () => Object.fromEntries(facets.map(facet => [facet, read(facet)])),
      set: filter => push(allOf(filter)),
    }),
    reset: () => push({ ...allOf({}), search: undefined }),
    search: computed({
      get: () => read('search') ?? '',
      // Every letter would be a step back.
      set: search => (search && read('search') ? replace : push)({ search: search || undefined }),
    }),
    sorting: computed({
      get: () => sortingOf(read('sort')),
      set: sorting => push({ sort: sortingText(sorting) }),
    }),
    isReading: computed({
      get: () => read('as') === 'notes',
      set: isReading => push({ as: isReading ? 'notes' : undefined }),
    }),
    row: computed(() => read('row')),
    leaveFrom: row => replace({ row }),
  }
}
