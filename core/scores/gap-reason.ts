import type { Id } from '../journey/identifier.ts'
import type { TouchpointView } from '../journey/journey-view.ts'
import type { Observation } from '../journey/observation.ts'
import type { MissingReason } from '../journey/rating.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import { missingReasons } from '../journey/rating.ts'

/** Why there is no number: what an auditor gave instead, that no observation counts, or that all are filtered out. */
export type GapReason = ReasonAmong<MissingReason | 'left-out' | 'filtered'>

const order: GapReason[] = [...missingReasons, 'left-out', 'filtered']

/**
 * Why a touchpoint, or the touchpoints of a stage together, have no score on a criterion: at least one reason, each
 * once and always in the same order. Where nobody went, and where nothing was said, the reason is 'not-rated'.
 */
export function gapReasons(touchpoints: TouchpointView[], criterionId: Id | undefined): GapReason[] {
  const given = new Set(touchpoints.flatMap(touchpoint => reasonsAt(touchpoint, criterionId)))
  return given.size > 0 ? order.filter(reason => given.has(reason)) : ['not-rated']
}

function reasonsAt({ observations, hidden }: TouchpointView, criterionId: Id | undefined): GapReason[] {
  if (observations.length === 0)
    return [hidden > 0 ? 'filtered' : 'not-rated']
  return observations.map(observation => reasonAgainstRating(observation, criterionId))
}

function reasonAgainstRating({ leftOut, ratings }: Observation, criterionId: Id | undefined): GapReason {
  if (leftOut)
    return 'left-out'
  return ratings.find(rating => rating.criterionId === criterionId)?.missing ?? 'not-rated'
}
