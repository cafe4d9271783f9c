import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { ref } from 'vue'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Takes files that are dropped anywhere on the window; text and links dragged about are left alone. */
export function useWindowDrop(onDrop: (transfer: DataTransfer) => void): { isOver: Ref<boolean> } {
  const isOver = ref(false)
  useEventListener(window, 'dragover', (event) => {
    if (!carriesFiles(event))
      return
    event.preventDefault()
    isOver.value = true
  })
  useEventListener(window, 'dragleave', (event) => {
    // Only leaving the window has no related target; moving between elements has one.
    if (event.relatedTarget === null)
      isOver.value = false
  })
  useEventListener(window, 'drop', (event) => {
    if (!carriesFiles(event))
      return
    event.preventDefault()
    isOver.value = false
    if (event.dataTransfer)
      onDrop(event.dataTransfer)
  })
  return { isOver }
}
