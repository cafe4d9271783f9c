import type { Id } from '../../core/journey/identifier.ts'
import type { TouchpointAction } from '../../core/screen/naming/touchpoint-action.ts'
import type { Kind } from './edit-places.ts'
import type { Step } from './edit-steps.ts'
import { touchpointActions } from '../../core/screen/naming/touchpoint-action.ts'

/** What is done to a stage in a dialog. */
export type StageAction = 'names' | 'phase' | 'delete'

/** What is done in a dialog, and to what. */
export type Opened
  = | { kind: 'stage', id: Id, action: StageAction }
    | { kind: 'touchpoint', id: Id, action: TouchpointAction }

/** All that a menu has, in its order: names in all languages, where those on the map change the one that is shown. */
export const menuActions = {
  stage: ['names', 'phase', 'earlier', 'later', 'delete'],
  touchpoint: ['names', 'earlier', 'later', ...touchpointActions.filter(action => action !== 'rename')],
} as const satisfies Record<Kind, readonly string[]>

const steps: Readonly<Record<string, Step>> = { earlier: -1, later: 1 }

/** The step that an action of a menu asks for; undefined for all others. */
export function stepOf(action: string): Step | undefined {
  return steps[action]
}
