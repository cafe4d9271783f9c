import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { PersonaCurve } from '../drawing/layout/map-input.ts'
import { nobody } from '../../core/journey/view-filter.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { scoreJourney } from '../../core/scores/journey-scores.ts'

/**
 * How each persona's own observations score on the criterion of the curve, as far as the rest of the filter lets them
 * through; none where all was walked as one, or as nobody in particular, since the map's line is that then.
 * @param chosen what somebody asked for, `nobody` among it; absent for all, also where one alone is scored
 */
export function personaCurves(
  records: AuditRecords,
  filter: ViewFilter,
  curve: ScoredCriterion | null,
  chosen?: readonly string[],
): PersonaCurve[] {
  const walked = records.observations.map(({ personaId }) => personaId ?? nobody)
  const asked = new Set(walked.filter(id => !chosen || chosen.includes(id)))
  if (!curve || asked.size < 2)
    return []
  const ofAny = { ...filter, personaIds: undefined }
  return records.personas.filter(({ id }) => asked.has(id)).flatMap(({ id, name }) => {
    const observations = records.observations.filter(({ personaId }) => personaId === id)
    const scores = scoreJourney(viewJourney({ ...records, observations }, ofAny), curve.criterion)
    return scores.journey.ratings > 0 ? [{ id, name, scores }] : []
  })
}
