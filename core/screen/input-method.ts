/** Browsers give all keys that an input method takes this one code, also the one that begins or ends composing. */
const keyOfInputMethod = 229

/**
 * Leaves keys to the input method while it composes: Escape and Enter then mean its candidates, and no handler of ours
 * or of a library hears them. Call it before anybody listens.
 */
export function leaveKeysToInputMethod(target: Window): void {
  for (const type of ['keydown', 'keyup'] as const)
    target.addEventListener(type, keepFromHandlers, { capture: true })
}

/** What the browser itself does with the key is left alone. */
function keepFromHandlers(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === keyOfInputMethod)
    event.stopImmediatePropagation()
}
