import type { BeliefSettings } from '../../../core/database/settings/beliefs.ts'
import type { AskedBoxes } from '../../../core/journey/asked-boxes.ts'
import type { Belief } from '../../../core/journey/belief.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Touchpoint } from '../../../core/journey/touchpoint.ts'
import type { CurrentAudit } from '../ground/current-audit.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'

/** Where customers' answers are guessed, and what is asked. */
export interface AskedPlace {
  question: AskedBoxes
  /** Null for the journey as a whole. */
  touchpoint: Touchpoint | null
  /** What the settings call it where it is not to be asked about again. */
  key: string
}

/**
 * Where an auditor is asked what customers answer: at the touchpoint that they saved an observation at last, and after
 * that, once, about the journey as a whole, unless they guessed or passed there before; null for nowhere.
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
  const own = settings ? beliefs.filter(({ believer }) => believer === settings.believer) : []
  // One source may be asked about in several journeys, and who passes one of them has passed no other.
  const keyOf = (id: Id | null) => placeKey(question, id ?? view.journey.id)
  const isOpen = (ids: readonly (Id | null)[]) => !ids.some(id =>
    own.some(belief => isAbout(belief, question, id)) || settings?.skipped.includes(keyOf(id)))
  if (isOpen([touchpoint, ...joined].map(({ id }) => id)))
    return { question, touchpoint, key: keyOf(touchpoint.id) }
  return isOpen([null]) ? { question, touchpoint: null, key: keyOf(null) } : null
}

/** Whether a belief is about a question at a touchpoint; null for the journey as a whole. */
export function isAbout(belief: Belief, { sourceId, questionId }: AskedBoxes, touchpointId: Id | null): boolean {
  return belief.touchpointId === touchpointId
    && belief.question?.sourceId === sourceId
    && belief.question.questionId === questionId
}

/** @param placeId a touchpoint's id, or that of the journey as a whole */
function placeKey({ sourceId, questionId }: AskedBoxes, placeId: Id): string {
  return `${sourceId}:${questionId}:${placeId}`
}

/** An observation that was changed counts as saved then. */
function lastSaved(observations: readonly Observation[], auditorId: Id): Observation | undefined {
  return observations.reduce<Observation | undefined>((last, observation) =>
    observation.auditorId === auditorId && (!last || compareTexts(observation.updatedAt, last.updatedAt) > 0)
      ? observation
      : last, undefined)
}
