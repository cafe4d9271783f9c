import { shallowRef } from 'vue'

/** A short message at the foot of the panel, with a way back where there is one. */
export interface Toast {
  text: string
  undo?: () => Promise<void>
}

const toast = shallowRef<Toast | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** Long enough to read and to reach for undo. */
const milliseconds = 8_000

/** The message now shown, for all parts of the panel. */
export function useToast() {
  function show(next: Toast | null): void {
    clearTimeout(timer)
    toast.value = next
    if (next)
      timer = setTimeout(() => toast.value = null, milliseconds)
  }
  return { toast, show }
}
