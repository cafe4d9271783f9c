import type { Id } from '../../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../../core/journey/journey-view.ts'

/**
 * The next or previous touchpoint in walking order. Where none is chosen the way begins at what is not done yet: after
 * the touchpoint that was observed last, and from the journey's start again where nothing is open behind it.
 * @returns null where there are no touchpoints
 */
export function stepped(views: TouchpointView[], chosen: Id | null, by: 1 | -1): Id | null {
  const current = views.findIndex(({ touchpoint }) => touchpoint.id === chosen)
  const index = current === -1 ? firstOpen(views) : Math.min(views.length - 1, Math.max(0, current + by))
  return views[index]?.touchpoint.id ?? null
}

function firstOpen(views: TouchpointView[]): number {
  const isOpen = ({ observations }: TouchpointView) => observations.length === 0
  const behind = views.findIndex((view, index) => index > lastObserved(views) && isOpen(view))
  return behind === -1 ? Math.max(0, views.findIndex(isOpen)) : behind
}

/** The index of the touchpoint that was observed last; -1 where none was. */
function lastObserved(views: TouchpointView[]): number {
  const times = views.map(({ observations }) => observations.map(({ observedAt }) => observedAt).sort().at(-1) ?? '')
  const latest = times.toSorted().at(-1)
  return latest ? times.indexOf(latest) : -1
}
