import type { Observation } from '../../../core/journey/observation.ts'

/** What can be done to observations in a dialog; taking them back in asks nothing. */
export const observationActions = ['leaveOut', 'move', 'tags'] as const

export type ObservationAction = typeof observationActions[number]

/** The observations that something is done to. */
export interface ChosenObservations {
  observations: readonly Observation[]
  /** In words: "Pricing, Mei" of one, "12 observations" of more. */
  name: string
}

/** Whether it would change anything; what is left out is not left out again. */
export function isPossible(action: ObservationAction, { observations }: ChosenObservations): boolean {
  return action === 'leaveOut' ? observations.some(({ leftOut }) => leftOut === null) : observations.length > 0
}

/** Whether any of the observations can be taken back in. */
export function hasLeftOut({ observations }: ChosenObservations): boolean {
  return observations.some(({ leftOut }) => leftOut !== null)
}
