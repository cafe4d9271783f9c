import type { InjectionKey } from 'vue'
import { isTyping } from './is-typing.ts'

type Handle = (event: KeyboardEvent) => void

/** Tells whether a key means the listener alone. */
type Take = (event: KeyboardEvent) => boolean

/** The keys that mean the panel: those pressed in it, and those that a page hands over. */
export interface PanelKeys {
  /**
   * Takes a key that was pressed elsewhere.
   * @param at when it was pressed, in milliseconds since 1970
   */
  press: (event: KeyboardEvent, at: number) => void
  /** Whether keys mean the panel now: under a dialog none do. */
  areHeard: () => boolean
  /** Hands every key to a listener, those held so far as soon as they are let go. */
  listen: (handle: Handle, signal: AbortSignal) => void
  /** Has a listener asked before all others, which hear only of keys that it does not take. */
  listenFirst: (take: Take, signal: AbortSignal) => void
  /** Holds keys from now on: what they mean is not on the screen yet. */
  hold: () => void
  /** Forgets what was held. */
  forget: () => void
  /** Hands over what was held, in the order it was pressed; where nobody listens, it is forgotten. */
  release: () => void
}

/**
 * Begins to collect keys, and holds them: the browser focuses a panel before its scripts have run, and no key may be
 * lost. What is typed into a field is the field's alone and is never held, and what is pressed under a dialog means
 * nothing here.
 */
export function collectKeys(target: Document): PanelKeys {
  const held: { event: KeyboardEvent, at: number }[] = []
  const listeners = new Set<Handle>()
  const first = new Set<Take>()
  let isHeld = true

  function press(event: KeyboardEvent, at: number): void {
    if (isHeld)
      held.push({ event, at })
    else if (!isUnderDialog(target) && ![...first].some(take => take(event)))
      listeners.forEach(handle => handle(event))
  }

  target.addEventListener('keydown', (event) => {
    if (!isHeld || !isTyping(event))
      press(event, performance.timeOrigin + event.timeStamp)
  })

  return {
    press,
    areHeard: () => !isUnderDialog(target),
    listen(handle, signal) {
      listeners.add(handle)
      signal.addEventListener('abort', () => listeners.delete(handle), { once: true })
    },
    listenFirst(take, signal) {
      first.add(take)
      signal.addEventListener('abort', () => first.delete(take), { once: true })
    },
    hold: () => void (isHeld = true),
    forget: () => void held.splice(0),
    release() {
      isHeld = false
      held.splice(0).sort((a, b) => a.at - b.at).forEach(({ event, at }) => press(event, at))
    },
  }
}

/** Whether a dialog lies over the panel: it has every key. A list that drops down is none, whatever its role. */
function isUnderDialog(target: Document): boolean {
  return target.querySelector('[role=dialog]:not([data-reka-popper-content-wrapper] *), [role=alertdialog]') !== null
}

export const panelKeysKey: InjectionKey<PanelKeys> = Symbol('panel keys')
