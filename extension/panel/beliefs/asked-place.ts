import type { BeliefSettings } from '../../../core/database/settings/beliefs.ts'
import type { AskedBoxes } from '../../../core/journey/asked-boxes.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Touchpoint } from '../../../core/journey/touchpoint.ts'
import type { CurrentAudit } from '../ground/current-audit.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'

/** A touchpoint, and what is asked about it. */
export interface AskedPlace {
  question: AskedBoxes
  touchpoint: Touchpoint
  /** What the settings call it where it is not to be asked about again. */
  key: string
}

/**
 * Where an auditor is asked what customers answer: at the touchpoint that they saved an observation at last, unless
 * they guessed or passed there before; null for nowhere.
 */
export function askedPlace(
  { records: { audit, observations, beliefs }, view, auditorId }: CurrentAudit,
  settings: BeliefSettings | null,
): AskedPlace | null {
  const question = audit.beliefQuestion
  const saved = lastSaved(observations, auditorId)
  const found = question && saved && findTouchpoint(touchpointsOf(view), saved.touchpointId)
  if (!found)
    return null
  const { touchpoint, joined } = found
  const ids = [touchpoint, ...joined].map(({ id }) => id)
  const isGuessed = settings !== null && beliefs.some(belief => belief.believer === settings.believer
    && ids.includes(belief.touchpointId ?? '')
    && belief.question?.sourceId === question.sourceId
    && belief.question.questionId === question.questionId)
  const keys = ids.map(id => placeKey(question, id))
  const isSkipped = settings?.skipped.some(key => keys.includes(key)) ?? false
  return isGuessed || isSkipped ? null : { question, touchpoint, key: keys[0]! }
}

function placeKey({ sourceId, questionId }: AskedBoxes, touchpointId: Id): string {
  return `${sourceId}:${questionId}:${touchpointId}`
}

/** An observation that was changed counts as saved then. */
function lastSaved(observations: readonly Observation[], auditorId: Id): Observation | undefined {
  return observations.reduce<Observation | undefined>((last, observation) =>
    observation.auditorId === auditorId && (!last || compareTexts(observation.updatedAt, last.updatedAt) > 0)
      ? observation
      : last, undefined)
}
