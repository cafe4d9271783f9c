import type { Point } from './box.ts'
import type { HeldKeys } from './held-keys.ts'
import type { PickKey } from './pick-message.ts'

/** What a person does with mouse and keys while something is picked. */
export interface PickInput {
  move: (point: Point) => void
  /** The main button went down. */
  down: (point: Point) => void
  /** It went up again. */
  up: (point: Point) => void
  /** A key went down; true where that means something here. */
  press: (key: PickKey) => boolean
  /** The wheel was turned; true where something was scrolled for it. */
  turn: (point: Point, event: WheelEvent) => boolean
}

/** Hears one window; one that is given twice is heard once. */
type Listen = (target: Window) => void

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY })

/** Hears the mouse in the frame that covers a page: what a person does, and nothing that a page makes up. */
export function createMouseListeners(input: PickInput, signal: AbortSignal): Listen {
  const options = { capture: true, signal }
  const isMain = (event: PointerEvent) => event.isTrusted && event.button === 0
  let isDown = false
  let last: Point | null = null

  function move(event: PointerEvent): void {
    const point = pointOf(event)
    // Browsers also say so where the page moved under the mouse, as when keys led somewhere else.
    if (!event.isTrusted || (point.x === last?.x && point.y === last.y))
      return
    last = point
    input.move(point)
  }

  function press(event: PointerEvent): void {
    if (!isMain(event))
      return
    isDown = true
    input.down(pointOf(event))
  }

  function release(event: PointerEvent): void {
    if (!isMain(event) || !isDown)
      return
    isDown = false
    input.up(pointOf(event))
  }

  const turn = (event: WheelEvent) => event.isTrusted && input.turn(pointOf(event), event) && event.preventDefault()
  const noMenu = (event: Event) => event.preventDefault()

  return (frame) => {
    frame.addEventListener('pointermove', move, options)
    frame.addEventListener('pointerdown', press, options)
    frame.addEventListener('pointerup', release, options)
    frame.addEventListener('contextmenu', noMenu, options)
    frame.addEventListener('wheel', turn, { ...options, passive: false })
  }
}

/** Hears the keys of a window, which hears none of those that mean something here. */
export function createKeyListeners(press: PickInput['press'], held: HeldKeys, signal: AbortSignal): Listen {
  const options = { capture: true, signal }

  function goDown(event: KeyboardEvent): void {
    const isPlain = event.isTrusted && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isPlain || !press(event))
      return
    held.hold(event.code)
    keep(event)
  }

  const goUp = (event: KeyboardEvent) => event.isTrusted && held.release(event.code) && keep(event)

  return (target) => {
    target.addEventListener('keydown', goDown, options)
    target.addEventListener('keyup', goUp, options)
  }
}

function keep(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
