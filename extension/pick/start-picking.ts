import type { Point } from './box.ts'
import type { Overlay } from './overlay.ts'
import type { PickEnd } from './pick-end.ts'
import type { PickInput } from './pick-input.ts'
import type { PickKey, PickOrder, ToPanel } from './pick-message.ts'
import type { Pointing } from './pointing.ts'
import { createHeldKeys } from './held-keys.ts'
import { createOverlay } from './overlay.ts'
import { createPickEnd } from './pick-end.ts'
import { createKeyListeners, createMouseListeners } from './pick-input.ts'
import { pointAtArea } from './point-at-area.ts'
import { pointAtElement } from './point-at-element.ts'
import { scrollUnder } from './scroll-under.ts'

/** Something that is being picked in a page. */
export interface Picking {
  /** Takes a key that was pressed in the panel; true where it means something here. */
  press: (key: PickKey) => boolean
}

/**
 * Lets somebody pick something in a page, by mouse or keys.
 * @param tell told once what came of it; not where the signal ended it
 * @param signal ends it at once
 */
export function startPicking(
  page: Window,
  order: PickOrder,
  tell: (message: ToPanel) => void,
  signal: AbortSignal,
): Picking {
  const closing = new AbortController()
  const shown = AbortSignal.any([signal, closing.signal])
  const overlay = createOverlay(page, order, shown)
  const pointing = order.mode === 'area' ? pointAtArea(page) : pointAtElement(page, overlay, order.words.foreign)
  const held = createHeldKeys()
  const close = () => closing.abort()
  const end = createPickEnd(page, { overlay, pointing, held }, close, message => signal.aborted || tell(message))
  const input = inputOf(page, overlay, pointing, end)
  const listenToKeys = createKeyListeners(input.press, held, shown)

  overlay.listen(createMouseListeners(input, shown))
  overlay.listen(listenToKeys)
  // The page may take the focus back.
  listenToKeys(page)
  page.addEventListener('visibilitychange', event => event.isTrusted && end.leave('moved'), { signal: shown })
  keepDrawing(page, overlay, pointing, end, shown)
  return { press: input.press }
}

function inputOf(page: Window, overlay: Overlay, pointing: Pointing, end: PickEnd): PickInput {
  const hover = (point: Point) => {
    overlay.avoid(point)
    pointing.move(point)
  }
  return {
    move: point => end.isOver() || hover(point),
    down: point => end.isOver() || pointing.down(point),
    up: point => !end.isOver() && pointing.up(point) && end.take(),
    press: key => end.isOver() || press(key, pointing, end),
    turn(point, event) {
      // The page moves, and the mouse does not.
      page.requestAnimationFrame(() => end.isOver() || pointing.move(point))
      return overlay.lookThrough(() => scrollUnder(page.document, point, event))
    },
  }
}

function press(key: PickKey, pointing: Pointing, end: PickEnd): boolean {
  if (key.key === 'Escape')
    end.leave('user')
  else if (key.key === 'Enter')
    end.take()
  else if (key.key.startsWith('Arrow'))
    pointing.arrow(key)
  // That would lead out of the overlay.
  return /^(?:Escape|Enter|Tab|Arrow\w+)$/.test(key.key)
}

/** Draws what is marked at every frame: pages scroll, move and change under the mouse. */
function keepDrawing(page: Window, overlay: Overlay, pointing: Pointing, end: PickEnd, signal: AbortSignal): void {
  if (end.isOver() || signal.aborted)
    return
  if (!overlay.stayOnTop())
    return end.leave('blocked')
  overlay.mark(pointing.marked())
  page.requestAnimationFrame(() => keepDrawing(page, overlay, pointing, end, signal))
}
