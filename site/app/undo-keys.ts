/** Whoever types has the browser's own undo for it. */
const typedIn = 'input, textarea, select, [contenteditable]'
/** Under a dialog's question nothing changes. */
const hiddenPage = '#app[aria-hidden=true]'

/** Whether a key asks for a step back (Ctrl+Z) or forth (Ctrl+Shift+Z, Ctrl+Y); null where it asks for neither. */
export function undoKeyOf({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): 'undo' | 'redo' | null {
  const isTyping = target instanceof Element && target.closest(typedIn) !== null
  if (ctrlKey === metaKey || altKey || isTyping || document.querySelector(hiddenPage))
    return null
  if (key.toLowerCase() === 'z')
    return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : null
}
