import type { JourneyView, StageView, TouchpointView } from './journey-view.ts'
import { touchpointsOf } from './journey-view.ts'

/**
 * The same view, but whatever is in it as it was in an earlier one is that very object: what was worked out from it
 * still holds.
 */
export function reuseViews(view: JourneyView, earlier: JourneyView): JourneyView {
  const known = new Map(touchpointsOf(earlier).map(touchpoint => [touchpoint.touchpoint.id, touchpoint]))
  return {
    ...view,
    auditors: sameList(view.auditors, earlier.auditors),
    personas: sameList(view.personas, earlier.personas),
    criteria: sameList(view.criteria, earlier.criteria),
    stages: view.stages.map(stage => reuseTouchpoints(stage, known)),
  }
}

function reuseTouchpoints(stage: StageView, known: ReadonlyMap<string, TouchpointView>): StageView {
  return {
    ...stage,
    touchpoints: stage.touchpoints.map((touchpoint) => {
      const earlier = known.get(touchpoint.touchpoint.id)
      return earlier && isSame(touchpoint, earlier) ? earlier : touchpoint
    }),
  }
}

function isSame(one: TouchpointView, other: TouchpointView): boolean {
  return one.touchpoint === other.touchpoint
    && one.hidden === other.hidden
    && isSameList(one.joined, other.joined)
    && isSameList(one.observations, other.observations)
    && isSameList(one.verbatims, other.verbatims)
}

function sameList<T>(list: T[], earlier: T[]): T[] {
  return isSameList(list, earlier) ? earlier : list
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
