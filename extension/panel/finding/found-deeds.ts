import type { Observation } from '../../../core/journey/observation.ts'
import type { PressedKey } from '../../keys/panel-key.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { panelKeyOf } from '../../keys/panel-key.ts'

/** What can be done to an observation that was found, in the order of its menu. */
export const foundDeeds = ['edit', 'move', 'retake', 'delete'] as const

export type FoundDeed = typeof foundDeeds[number]

/** What a key does to the one that the keyboard is on; null where it does nothing to it. */
export function deedOf(pressed: PressedKey): FoundDeed | null {
  if (pressed.key === 'Delete')
    return 'delete'
  const act = panelKeyOf(pressed)?.act
  if (act === 'touchpoint')
    return 'move'
  return act === 'retake' ? 'retake' : null
}

/** Only a page's picture can be taken again from a page. */
export function isDoable(deed: FoundDeed, observation: Observation): boolean {
  return deed !== 'retake' || (observation.page !== null && pictureIdsOf(observation).length > 0)
}
