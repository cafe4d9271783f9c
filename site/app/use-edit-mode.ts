import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useQuery } from '../parts/use-query.ts'

/** Whether the journey is edited on its map: it stands in the address, so that the browser's way back ends it. */
export function useEditMode(): { isEditing: ComputedRef<boolean>, enter: () => void, leave: () => void } {
  const { read, push } = useQuery()
  return {
    isEditing: computed(() => read('edit') === '1'),
    enter: () => void push({ edit: '1', touchpoint: undefined }),
    leave: () => void push({ edit: undefined }),
  }
}
