import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { PersonaCurve } from '../drawing/layout/map-input.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { scoreJourney } from '../../core/scores/journey-scores.ts'

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
    const scores = scoreJourney(viewJourney({ ...records, observations }, filter), curve.criterion)
    return scores.journey.ratings > 0 ? [{ id, name, scores }] : []
  })
}
