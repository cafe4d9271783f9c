import type { RowFilter } from '../../../core/journey/filter-rows.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** What was looked for last: whoever comes back finds it as it was left. */
export const useFinding = defineStore('finding', () => {
  const typed = ref('')
  const filter = shallowRef<RowFilter>({})
  return {
    typed,
    filter,
    areFiltersShown: ref(false),
    /** The observation that the keyboard was on last; null until then. */
    activeId: ref<Id | null>(null),
    /** Looks for everything again. */
    reset: () => {
      typed.value = ''
      filter.value = {}
    },
  }
})
