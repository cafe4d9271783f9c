import type { LaneName } from '../../drawing/layout/lanes/lane-names.ts'

/** What can be left away from a map that runs downwards: the rest is its list. */
export const uprightLanes: readonly LaneName[] = ['evidence', 'notes', 'marks', 'response', 'basis']
