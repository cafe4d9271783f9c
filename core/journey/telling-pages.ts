import type { Id } from './identifier.ts'
import type { Observation } from './observation.ts'
import { pageKey } from './page-address.ts'

/**
 * The pages that each touchpoint was observed on, by the touchpoint that it resolves to. Left out is a page on which
 * one auditor observed two touchpoints, such as a shop that shows all of its steps under one address: it tells none of
 * them from another.
 */
export function tellingPages(
  observations: readonly Pick<Observation, 'auditorId' | 'page' | 'touchpointId'>[],
  resolved: ReadonlyMap<Id, Id>,
): Map<Id, Set<string>> {
  const visits = observations.flatMap(({ auditorId, page, touchpointId }) => {
    const resolvedId = resolved.get(touchpointId)
    return page && resolvedId ? [{ auditorId, touchpointId: resolvedId, page: pageKey(page.address) }] : []
  })
  const telling = [...Map.groupBy(visits, ({ page }) => page).values()].filter(tellsApart).flat()
  const groups = [...Map.groupBy(telling, ({ touchpointId }) => touchpointId)]
  return new Map(groups.map(([id, group]) => [id, new Set(group.map(({ page }) => page))]))
}

/** Whether no auditor observed more than one touchpoint on a page. */
function tellsApart(visits: { auditorId: Id, touchpointId: Id }[]): boolean {
  const seen = new Map<Id, Id>()
  return visits.every(({ auditorId, touchpointId }) => {
    const isSame = (seen.get(auditorId) ?? touchpointId) === touchpointId
    seen.set(auditorId, touchpointId)
    return isSame
  })
}
