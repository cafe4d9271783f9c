import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { PersonaCurve } from '../drawing/layout/map-input.ts'
import { scoreAudit } from '../../core/moments/scored-audit.ts'

/**
 * How each persona's own observations score on the criterion of the curve, as far as the filter lets them through; none
 * where fewer than two were walked as, since the line of all is theirs then.
 */
export function personaCurves(
  records: AuditRecords,
  filter: ViewFilter,
  curve: ScoredCriterion | null,
): PersonaCurve[] {
  const walked = records.personas.filter(({ id }) => records.observations.some(({ personaId }) => personaId === id))
  if (!curve || walked.length < 2)
    return []
  return walked.flatMap(({ id, name }) => {
    const observations = records.observations.filter(({ personaId }) => personaId === id)
    const { scored } = scoreAudit({ ...records, observations }, filter)
    const own = scored.find(({ criterion }) => criterion.id === curve.criterion.id)
    return own && own.scores.journey.ratings > 0 ? [{ id, name, scores: own.scores }] : []
  })
}
