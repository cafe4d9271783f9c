/** What a guard asks, and what it tells of. */
interface Guarded {
  /** Whether a key means the panel. */
  isPanels: (event: KeyboardEvent) => boolean
  /** A key that means the panel was pressed, and the page does not hear it. */
  press: (event: KeyboardEvent) => void
  /** The user turned to the page again: by a click, or by Escape or Tab. */
  turn: () => void
}

/** A guard that is set over the windows of a page. */
export interface KeyGuard {
  watch: (target: Window) => void
  /** Calls back once no key is down, at once where none is: the page must not hear a key go up that it did not hear. */
  whenReleased: (act: () => void) => void
}

/** Keeps the panel's keys from a page until the signal aborts; all others reach it as ever. */
export function createKeyGuard({ isPanels, press, turn }: Guarded, signal: AbortSignal): KeyGuard {
  const down = new Set<string>()
  let released: (() => void) | null = null

  function goDown(event: KeyboardEvent): void {
    if (!event.isTrusted)
      return
    down.add(event.code)
    if (isPanels(event))
      take(event)
    else if (event.key === 'Escape' || event.key === 'Tab')
      turn()
  }

  function take(event: KeyboardEvent): void {
    keep(event)
    if (!event.repeat)
      press(event)
  }

  function goUp(event: KeyboardEvent): void {
    if (event.isTrusted && down.delete(event.code))
      keep(event)
    if (down.size === 0)
      released?.()
  }

  /** Keys that are down when the focus goes elsewhere go up there, and nobody hears it here. */
  function lose(event: FocusEvent): void {
    if (!event.isTrusted || event.target !== event.currentTarget)
      return
    down.clear()
    released?.()
  }

  const click = (event: Event) => event.isTrusted && turn()

  return {
    watch(target) {
      const options = { capture: true, signal }
      target.addEventListener('keydown', goDown, options)
      target.addEventListener('keyup', goUp, options)
      target.addEventListener('pointerdown', click, options)
      target.addEventListener('blur', lose, options)
    },
    whenReleased(act) {
      if (down.size === 0)
        act()
      else
        released = act
    },
  }
}

function keep(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
