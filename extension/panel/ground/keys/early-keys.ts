import { isTyping } from './is-typing.ts'

/** Keys pressed while the panel is still loading, and from then on: each is handed to whoever listens, in order. */
export interface EarlyKeys {
  /** Hands over what was pressed so far and every key from now on. */
  listen: (handle: (event: KeyboardEvent) => void, signal: AbortSignal) => void
  /** Forgets what was pressed so far and collects no more: the first screen has nothing that takes keys. */
  drop: () => void
}

/**
 * Begins to collect keys. The browser focuses a panel before its scripts have run, and no key may be lost.
 * What is typed into a field is the field's alone and is never collected.
 */
export function collectKeys(target: Document): EarlyKeys {
  const collected: KeyboardEvent[] = []
  const collect = (event: KeyboardEvent) => {
    if (!isTyping(event))
      collected.push(event)
  }
  target.addEventListener('keydown', collect)

  function end(): KeyboardEvent[] {
    target.removeEventListener('keydown', collect)
    return collected.splice(0)
  }

  return {
    listen(handle, signal) {
      end().forEach(handle)
      target.addEventListener('keydown', handle, { signal })
    },
    drop: () => void end(),
  }
}
