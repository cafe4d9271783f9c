/** The lanes that a map can have, in their usual order from the top down. */
export const laneNames = ['stages', 'touchpoints', 'curve', 'evidence', 'notes', 'marks', 'response', 'basis'] as const

export type LaneName = typeof laneNames[number]

/** The lanes of a map of which nobody chose any. */
export const usualLanes: readonly LaneName[] = laneNames.filter(name => name !== 'marks')

/** What is left of a map of which only the stages are looked at. */
export const stageLanes: readonly LaneName[] = ['stages', 'curve']
