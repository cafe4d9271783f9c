import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { ref } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { droppedFiles } from './dropped-files.ts'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Takes files and folders that are dropped anywhere on the window; text and links dragged about are left alone. */
export function useWindowDrop(onFiles: (files: File[]) => void): { isOver: Ref<boolean> } {
  const { report } = useFailures()
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
      droppedFiles(event.dataTransfer).then(onFiles).catch(report)
  })
  return { isOver }
}
