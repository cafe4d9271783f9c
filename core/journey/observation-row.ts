import type { Auditor } from './auditor.ts'
import type { JourneyView } from './journey-view.ts'
import type { Observation } from './observation.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'

/** An observation with what it belongs to. */
export interface ObservationRow {
  /** With the touchpoint where it counts and the person for whom, where others are joined to them. */
  observation: Observation
  touchpoint: Touchpoint
  stage: Stage
  /** Null where nobody of that id is here. */
  auditor: Auditor | null
  /** In walking order, and at a touchpoint in the order in which they were made; from 0. */
  index: number
}

/** All observations of a view, in walking order. */
export function listObservations(view: JourneyView): ObservationRow[] {
  const auditors = new Map(view.auditors.map(auditor => [auditor.id, auditor]))
  return view.stages
    .flatMap(({ stage, touchpoints }) => touchpoints.map(({ touchpoint, observations }) =>
      observations.map(observation => ({ stage, touchpoint, observation }))))
    .flat()
    .map((row, index) => ({ ...row, auditor: auditors.get(row.observation.auditorId) ?? null, index }))
}
