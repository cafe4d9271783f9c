import type { PressedKey } from '../../keys/panel-key.ts'
import { panelKeyOf } from '../../keys/panel-key.ts'

/** What can be done to an observation that was found, in the order of its menu. */
export const foundDeeds = ['edit', 'move', 'delete'] as const

export type FoundDeed = typeof foundDeeds[number]

/** What a key does to the one that the keyboard is on; null where it does nothing to it. */
export function deedOf(pressed: PressedKey): FoundDeed | null {
  if (pressed.key === 'Delete')
    return 'delete'
  return panelKeyOf(pressed)?.act === 'touchpoint' ? 'move' : null
}
