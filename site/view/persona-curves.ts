import type { Id } from '../../core/journey/identifier.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { PersonaCurve } from '../drawing/layout/map-input.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { scoreJourney } from '../../core/scores/journey-scores.ts'

/**
 * How each persona's own observations score on the criterion of the curve, as far as the rest of the filter lets them
 * through; none where fewer than two were walked as, since the map's line is theirs then.
 * @param chosen the personas that somebody asked for; absent for all, also where one alone is scored
 */
export function personaCurves(
  records: AuditRecords,
  filter: ViewFilter,
  curve: ScoredCriterion | null,
  chosen?: readonly Id[],
): PersonaCurve[] {
  const walked = records.personas.filter(({ id }) =>
    (!chosen || chosen.includes(id)) && records.observations.some(({ personaId }) => personaId === id))
  if (!curve || walked.length < 2)
    return []
  const ofAny = { ...filter, personaIds: undefined }
  return walked.flatMap(({ id, name }) => {
    const observations = records.observations.filter(({ personaId }) => personaId === id)
    const scores = scoreJourney(viewJourney({ ...records, observations }, ofAny), curve.criterion)
    return scores.journey.ratings > 0 ? [{ id, name, scores }] : []
  })
}
