import type { Point } from './box.ts'
import type { Marked } from './overlay-parts.ts'
import type { PickKey } from './pick-message.ts'
import type { Picked } from './picked.ts'

/** What was pointed at, once it is taken: everything but where the page was then. */
type Target = Pick<Picked, 'box'> & (
  | { mode: 'area' }
  | Pick<Extract<Picked, { mode: 'element' }>, 'mode' | 'label' | 'selectors' | 'frame'>
)

/** How something is pointed at, by mouse and keys. */
export interface Pointing {
  /** The mouse moved, whether its button is down or not. */
  move: (point: Point) => void
  /** The mouse's button went down. */
  down: (point: Point) => void
  /** The mouse's button went up; true where that takes what is marked. */
  up: (point: Point) => boolean
  /** A key was pressed that is an arrow. */
  arrow: (key: PickKey) => void
  /** What is marked now; null where nothing is. */
  marked: () => Marked | null
  /** What is taken where it is taken now; null where there is nothing to take. */
  target: () => Target | null
}
