import type { LaneName } from '../../drawing/layout/lanes/lane-names.ts'
import { questionOfLane } from '../../drawing/layout/lanes/lane-names.ts'

const uprightLanes: readonly LaneName[] = ['evidence', 'notes', 'verbatims', 'marks', 'response', 'basis']

/** Whether a lane can be left away from a map that runs downwards: the rest is its list. */
export function isShownUpright(lane: LaneName): boolean {
  return uprightLanes.includes(lane) || questionOfLane(lane) !== null
}
