import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

/** Whether anything is being saved in this panel: what can wait waits for it. */
export const useOngoingSaves = defineStore('ongoing-saves', () => {
  const count = ref(0)

  /** Counts some work as saving for as long as it lasts. */
  async function during<T>(work: Promise<T>): Promise<T> {
    count.value++
    return work.finally(() => count.value--)
  }

  return { isSaving: computed(() => count.value > 0), during }
})
