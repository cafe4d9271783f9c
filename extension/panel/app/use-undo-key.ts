import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys } from '../ground/keys/use-keys.ts'

/** Ctrl+Z takes back what a message offered to take back last, also once that message is gone. */
export function useUndoKey(): void {
  const { report } = useFailures()
  const toasts = useToasts()
  useKeys((event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const isUndo = key.toLowerCase() === 'z' && ctrlKey !== metaKey && !altKey && !shiftKey
    const undo = isUndo && !isTyping(event) ? toasts.takeUndo() : undefined
    if (!undo)
      return
    event.preventDefault()
    toasts.dismiss()
    undo().catch(report)
  })
}
