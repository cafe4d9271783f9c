import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useSession } from './session.ts'

/** A short message at the foot of the panel, with a way back where there is one. */
interface Toast {
  text: string
  undo?: () => Promise<void>
}

/** The one place where such messages are shown, the last one only. */
export interface Toaster {
  /** The message now shown; the serial tells it from one of the same words. */
  toast: Readonly<ShallowRef<Toast & { serial: number } | null>>
  show: (next: Toast | null) => void
}

export function createToaster(): Toaster {
  const toast = shallowRef<Toast & { serial: number } | null>(null)
  let serial = 0
  return { toast, show: next => toast.value = next && { ...next, serial: ++serial } }
}

/** The messages of this panel, for all its parts. */
export function useToast(): Toaster {
  return useSession().toaster
}
