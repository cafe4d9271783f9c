import type { HeldKeys } from './held-keys.ts'
import type { Overlay } from './overlay.ts'
import type { LeaveReason, ToPanel } from './pick-message.ts'
import type { Pointing } from './pointing.ts'

/** How picking ends, which it does once. */
export interface PickEnd {
  isOver: () => boolean
  /** Takes what is marked, where something is. */
  take: () => void
  leave: (reason: LeaveReason) => void
}

/**
 * @param close takes the overlay away
 * @param tell told what came of it, once nothing of the overlay is to be seen
 */
export function createPickEnd(
  page: Window,
  { overlay, pointing, held }: { overlay: Overlay, pointing: Pointing, held: HeldKeys },
  close: () => void,
  tell: (message: ToPanel) => void,
): PickEnd {
  let isOver = false

  /** Calls back once the page may have mouse and keys again. */
  function finish(then: () => void): void {
    if (isOver)
      return
    isOver = true
    overlay.clear()
    held.whenReleased(() => {
      close()
      then()
    })
  }

  return {
    isOver: () => isOver,
    leave: reason => finish(() => tell({ kind: 'left', reason })),
    take() {
      if (pointing.marked())
        finish(() => void painted(page).then(() => tell(outcomeOf(page, pointing))))
    },
  }
}

/** Measured last: the page may have moved since it was marked. */
function outcomeOf({ scrollX: x, scrollY: y, devicePixelRatio: pixelRatio }: Window, pointing: Pointing): ToPanel {
  const target = pointing.target()
  return target
    ? { kind: 'picked', picked: { ...target, offset: { x, y }, pixelRatio } }
    : { kind: 'left', reason: 'moved' }
}

/** Settles once the page was painted without the overlay; one that is out of sight is not painted, nor waited for. */
function painted(page: Window): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  page.requestAnimationFrame(() => page.requestAnimationFrame(() => setTimeout(resolve)))
  setTimeout(resolve, 500)
  return promise
}
