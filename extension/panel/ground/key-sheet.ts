import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether the list of all keys is open; it can be opened whatever the panel shows. */
export const useKeySheet = defineStore('key sheet', () => {
  const isOpen = ref(false)
  return { isOpen }
})
