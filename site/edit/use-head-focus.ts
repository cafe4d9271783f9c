import type { WatchSource } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import { watch } from 'vue'

/** The keyboard's way among the names that lie over a map. */
export interface HeadFocus {
  /** Puts it on one, now and in whatever takes its place, until it goes elsewhere; tells whether that is there yet. */
  hold: (id: Id) => boolean
  /** Lets go of what is held, where the keyboard went to something else. */
  release: (event: FocusEvent) => void
  /** From the one that it is on to the one that a key asks for. */
  walk: (id: Id, key: string) => void
  /** Puts it on what now stands where one was that is gone. */
  goOn: (index: number) => void
  indexOf: (id: Id) => number
}

/** @param change what may take elements away, or move them */
export function useHeadFocus(layer: () => HTMLElement | null, change: WatchSource): HeadFocus {
  let held: Id | null = null
  const heads = () => Array.from(layer()?.querySelectorAll<HTMLElement>('[data-head]') ?? [])
  const indexOf = (id: Id) => heads().findIndex(({ dataset }) => dataset.head === id)

  function hold(id: Id): boolean {
    held = id
    const head = heads()[indexOf(id)]
    head?.focus()
    return head !== undefined
  }

  // An element that is moved loses the keyboard.
  watch(change, () => {
    const active = document.activeElement
    if (held && (active === document.body || layer()?.contains(active)))
      hold(held)
  }, { flush: 'post' })

  return {
    hold,
    release({ target }) {
      if (held && (target as HTMLElement).dataset.head !== held)
        held = null
    },
    walk: (id, key) => heads()[nextIndex(key, indexOf(id), heads().length)]?.focus(),
    goOn: index => heads().at(Math.min(index, heads().length - 1))?.focus(),
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
