import type { ComputedRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { ObservationRow } from '../../core/journey/observation-row.ts'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { pooledLayout } from '../../core/journey/context.ts'
import { hasNoLayout } from '../../core/journey/observation.ts'

/** The map that shows an observation: its layout, market and persona, and the evidence at its touchpoint. */
function evidenceQuery({ observation, touchpoint }: ObservationRow): Record<string, string> {
  const { context: { market }, personaId } = observation
  return {
    ...layoutQuery(observation),
    ...market === null ? { markets: 'all' } : { market },
    ...personaId ? { persona: personaId } : { personas: 'all' },
    touchpoint: touchpoint.id,
  }
}

/** One of no page stands on any layout. */
function layoutQuery(observation: ObservationRow['observation']): Record<string, string> {
  const layout = pooledLayout(observation.context)
  if (layout !== null)
    return { layout }
  return hasNoLayout(observation) ? {} : { layouts: 'all' }
}

/** Where the evidence of an observation stands, in the audit that is open. */
export function useEvidenceLink(row: () => ObservationRow): { href: ComputedRef<string> } {
  const { params } = useRoute()
  const router = useRouter()
  return { href: computed(() => router.resolve(evidenceRoute(row(), params)).href) }
}

/** @param params those of the audit that is open */
export function evidenceRoute(row: ObservationRow, params: object): RouteLocationRaw {
  return { name: 'audit', params: { ...params }, query: evidenceQuery(row) }
}
