import type { StageView, TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { MapInput } from '../map-input.ts'
import { isTimedAt } from '../../../../core/scores/response-times.ts'
import { candidateOf, curveScoreOf, isAnswered } from '../map-input.ts'

/** Neighbouring touchpoints of a stage that nobody rated on the curve's criterion; at least one. */
export interface Sliver {
  touchpoints: TouchpointView[]
  /** Whether its touchpoints are shown after it. */
  isOpen: boolean
}

/** What stands on a stage's way, one after the other. */
export type StagePart = { touchpoint: TouchpointView, sliver: null } | { touchpoint: null, sliver: Sliver }

/**
 * A stage's touchpoints in walking order: what was rated, or has a star, a response time, customers' answers or words,
 * stands for itself, and the rest between is folded into slivers, of which those that are open have their touchpoints
 * after them. Where nothing at all is rated nothing is folded: there is no curve to make room for.
 */
export function stageParts({ touchpoints }: StageView, input: MapInput): StagePart[] {
  if (input.unfolded === 'all' || !input.curve || input.curve.scores.journey.ratings === 0)
    return touchpoints.map(shown)
  const parts: StagePart[] = []
  for (const touchpoint of touchpoints) {
    const sliver = parts.at(-1)?.sliver
    if (!isFoldable(touchpoint, input))
      parts.push(shown(touchpoint))
    else if (sliver)
      sliver.touchpoints.push(touchpoint)
    else
      parts.push({ touchpoint: null, sliver: { touchpoints: [touchpoint], isOpen: false } })
  }
  return parts.flatMap(part => opened(part, input))
}

function isFoldable(view: TouchpointView, input: MapInput): boolean {
  const { id } = view.touchpoint
  const isTimed = input.lanes.includes('response') && isTimedAt(view)
  const isHeard = isAnswered(input, id) || (input.lanes.includes('verbatims') && view.verbatims.length > 0)
  return curveScoreOf(input, id)?.value == null && !candidateOf(input, id) && !isTimed && !isHeard
}

function shown(touchpoint: TouchpointView): StagePart {
  return { touchpoint, sliver: null }
}

/** A sliver that was opened by any of its touchpoints, with all of them after it; everything else as it is. */
function opened(part: StagePart, { unfolded }: MapInput): StagePart[] {
  const touchpoints = part.sliver?.touchpoints ?? []
  return unfolded !== 'all' && touchpoints.some(({ touchpoint }) => unfolded.has(touchpoint.id))
    ? [{ touchpoint: null, sliver: { touchpoints, isOpen: true } }, ...touchpoints.map(shown)]
    : [part]
}
