import type { WatchSource } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import { watch } from 'vue'

/** The keyboard's way among the names that lie over a map. */
export interface HeadFocus {
  /** Puts it on one, now or once that is there; tells whether it is there yet. */
  hold: (id: Id) => boolean
  /** Notes what the keyboard is on: it stays there, whatever becomes of the element. */
  note: (event: FocusEvent) => void
  /** From the one that it is on to the one that a key asks for. */
  walk: (id: Id, key: string) => void
  /** Puts it on what now stands where one was that is gone. */
  goOn: (index: number) => void
  indexOf: (id: Id) => number
}

/** @param change what may take elements away, or move them */
export function useHeadFocus(layer: () => HTMLElement | null, change: WatchSource): HeadFocus {
  let held: Id | null = null
  let heldAt = -1
  let isAwaited = false
  let wasWithin = false
  const heads = () => Array.from(layer()?.querySelectorAll<HTMLElement>('[data-head]') ?? [])
  const indexOf = (id: Id) => heads().findIndex(({ dataset }) => dataset.head === id)

  function hold(id: Id): boolean {
    held = id
    const head = heads()[indexOf(id)]
    head?.focus()
    isAwaited = head === undefined
    return !isAwaited
  }

  function goOn(index: number): void {
    heads().at(Math.min(index, heads().length - 1))?.focus()
  }

  // An element that is moved loses the keyboard, and one that goes.
  watch(change, () => {
    wasWithin = layer()?.contains(document.activeElement) ?? false
    heldAt = held === null ? -1 : indexOf(held)
  }, { flush: 'pre' })
  watch(change, () => {
    if (!held || document.activeElement !== document.body)
      return
    if (wasWithin && !isAwaited && indexOf(held) < 0)
      goOn(heldAt)
    else if (isAwaited || wasWithin)
      hold(held)
  }, { flush: 'post' })

  return {
    hold,
    note: ({ target }) => void (held = (target as HTMLElement).dataset.head ?? null),
    walk: (id, key) => heads()[nextIndex(key, indexOf(id), heads().length)]?.focus(),
    goOn,
    indexOf,
  }
}

function nextIndex(key: string, current: number, count: number): number {
  if (key === 'Home')
    return 0
  if (key === 'End')
    return count - 1
  return key === 'ArrowRight' || key === 'ArrowDown' ? current + 1 : current - 1
}
