import type { TouchpointView } from '../journey/journey-view.ts'
import type { Proposal } from './ruling.ts'

/** The touchpoints that at least one auditor marked as pivotal, rated or not; what is left out marks nothing. */
export function flagged(touchpoints: TouchpointView[]): Proposal[] {
  return touchpoints.flatMap(({ touchpoint, observations }): Proposal[] => {
    const counted = observations.filter(({ leftOut }) => leftOut === null)
    const flags = counted.filter(({ marks }) => marks.includes('pivotal'))
    const figures = { leastEffect: 0, flagged: auditorsOf(flags), auditors: auditorsOf(counted) }
    return flags.length > 0
      ? [{ touchpointId: touchpoint.id, reason: { rule: 'flagged', family: 'flagged', figures } }]
      : []
  })
}

function auditorsOf(observations: TouchpointView['observations']): number {
  return new Set(observations.map(({ auditorId }) => auditorId)).size
}
