import type { Box } from './box.ts'
import type { HeldKeys } from './held-keys.ts'
import type { Overlay } from './overlay.ts'
import type { LeaveReason, ToPanel } from './pick-message.ts'
import type { Picked } from './picked.ts'
import type { Pointing } from './pointing.ts'
import { painted } from './painted.ts'

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
function outcomeOf(page: Window, pointing: Pointing): ToPanel {
  const target = pointing.target()
  return target
    ? { kind: 'picked', picked: { ...target, ...placeOf(page, target.box) } }
    : { kind: 'left', reason: 'moved' }
}

/** Where a box lies in what is seen of the page: a page that is enlarged by a pinch shows a part of itself. */
function placeOf(
  { visualViewport, devicePixelRatio }: Window,
  box: Box,
): Pick<Picked, 'box' | 'offset' | 'pixelRatio'> {
  const { offsetLeft, offsetTop, pageLeft, pageTop, scale } = visualViewport!
  return {
    box: { ...box, x: box.x - offsetLeft, y: box.y - offsetTop },
    offset: { x: pageLeft, y: pageTop },
    pixelRatio: devicePixelRatio * scale,
  }
}
