import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Why the page would do well with a reload. */
export const useReload = defineStore('reload', () => ({
  /** A part of the site could not be fetched. */
  isIncomplete: ref(false),
  /** A newer Kairos is at hand. */
  isUpdateReady: ref(false),
}))
