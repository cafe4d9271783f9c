import { useToasts } from '../../../core/screen/toasts.ts'

/** Takes back what was done; null where there was nothing to do it to. */
type Undo = (() => Promise<void>) | null

/**
 * Says what was done, with a way back, and then does what goes with that; nothing where there was nothing to do it to,
 * since another window was quicker.
 */
export function useUndoable(): (text: string, undo: Undo, undone?: () => void) => void {
  const toasts = useToasts()
  return (text, undo, undone) => {
    if (undo)
      toasts.show({ text, undo: () => undo().then(undone) })
  }
}
