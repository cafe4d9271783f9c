import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** A short message of something done, with a way back where there is one. */
export interface Toast {
  text: string
  undo?: () => Promise<void>
  /** What the way back is called, where not "Undo". */
  undoName?: string
}

/** The one message that is shown, the last one only; the serial tells it from another of the same words. */
export const useToasts = defineStore('toasts', () => {
  const toast = shallowRef<Toast & { serial: number } | null>(null)
  let serial = 0
  let undoLast: Toast['undo']

  function show(next: Toast): void {
    toast.value = { ...next, serial: ++serial }
    undoLast = next.undo ?? undoLast
  }

  function dismiss(): void {
    toast.value = null
  }

  /** The last way back that a message offered, once, also where that is no longer shown; undefined for none. */
  function takeUndo(): Toast['undo'] {
    const undo = undoLast
    undoLast = undefined
    return undo
  }

  return { toast, show, dismiss, takeUndo }
})
